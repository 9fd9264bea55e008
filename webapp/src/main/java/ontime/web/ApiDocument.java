package ontime.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Adds to the OpenAPI document what holds for every operation: its errors, and the meaning of parameters by name. What
 * a controller declares takes precedence.
 */
@Component
final class ApiDocument implements OpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    /** Paths that need an account. */
    private static final String OF_USERS = "/api/v1/sql/";
    /** Read by the page of the API. */
    private static final String EXAMPLE = "x-example-query";

    private static final String CHART = "chart";
    private static final String CONSTANT = "[A-Z0-9_]+";

    /** The charts of airlines, airports and routes. Others describe theirs. */
    private static final List<String> REPORT_CHARTS = List.of("by-hour", "by-weekday", "by-month");

    private static final BigDecimal NO_MAXIMUM = BigDecimal.valueOf(Integer.MAX_VALUE);

    private record Meaning(String description, String example) {}

    private static final Map<String, Meaning> PARAMETERS = Map.ofEntries(
            Map.entry("airport", new Meaning("code, city or name of the airport in the center", "JFK")),
            Map.entry("carrier", new Meaning("airline code", "DL")),
            Map.entry("chart", new Meaning("chart: by-hour, by-weekday or by-month", "by-hour")),
            Map.entry("code", new Meaning("airport code", "ATL")),
            Map.entry(
                    "compareTo",
                    new Meaning(
                            "what to compare with: the same weekdays a week, four weeks or a year (52 weeks) earlier, or none; a week by default",
                            "week")),
            Map.entry("date", new Meaning("date, local to the origin", "2008-01-15")),
            Map.entry(
                    "dates",
                    new Meaning(
                            "up to 31 days of departure, local to the origin, at most 366 days apart; the last loaded day by default",
                            "2008-01-15,2008-01-22")),
            Map.entry("dest", new Meaning("airport code", "LGA")),
            Map.entry("engine", new Meaning("part of the engine's manufacturer, model or type", "turbo")),
            Map.entry("flightNum", new Meaning("flight number without the airline", "640")),
            Map.entry("column", new Meaning("column of a result", "week")),
            Map.entry("format", new Meaning("format of a result: csv, jsonl or parquet", "csv")),
            Map.entry("from", new Meaning("first day", "2008-01-01")),
            Map.entry("id", new Meaning("ID of the prediction request", "0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11")),
            Map.entry("lat", new Meaning("degrees north of the center, instead of airport", "40.64")),
            Map.entry("limit", new Meaning("the most rows to return, 1 to 1000", "100")),
            Map.entry("lon", new Meaning("degrees east of the center, instead of airport", "-73.78")),
            Map.entry("manufacturer", new Meaning("part of the manufacturer's name", "boeing")),
            Map.entry("model", new Meaning("part of the model name", "737")),
            Map.entry("name", new Meaning("model name: what it predicts and when", "late_before_departure")),
            Map.entry("offset", new Meaning("rows of the result before the first one returned", "0")),
            Map.entry("origin", new Meaning("airport code", "ATL")),
            Map.entry("owner", new Meaning("part of the owner's name or state", "delta")),
            Map.entry("page", new Meaning("page number, starting at 1", "1")),
            Map.entry("part", new Meaning("time of day of the scheduled departure", "morning")),
            Map.entry("radiusKm", new Meaning("radius in kilometers, 1 to 5000; 80 by default", "80")),
            Map.entry(
                    "size", new Meaning("rows per page, 1 to 200; up to 2000 for the flights of a single day", "200")),
            Map.entry("sort", new Meaning("sort order", "departure")),
            Map.entry(
                    "state",
                    new Meaning("state of a query: queued, running, finished, failed or cancelled", "finished")),
            Map.entry("status", new Meaning("outcome of the flight", "late")),
            Map.entry("table", new Meaning("name of a table that the statement reads", "flights")),
            Map.entry("tailNum", new Meaning("tail number as BTS reports it", "N338AA")),
            Map.entry("text", new Meaning("part of the statement", "WeatherDelay")),
            Map.entry("to", new Meaning("last day", "2008-01-31")),
            Map.entry("user", new Meaning("name of the user who asked", "ana")),
            Map.entry("version", new Meaning("version number, starting at 1", "1")),
            Map.entry("yearFrom", new Meaning("built in or after this year", "1990")),
            Map.entry("yearTo", new Meaning("built in or before this year", "2005")));

    /** Queries of examples, where required parameters alone give no good one. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "/api/v1/flights/search", "origin=ATL&date=2008-01-15&size=2000",
            "/api/v1/flights/search.csv", "origin=ATL&date=2008-01-15",
            "/api/v1/airplanes", "manufacturer=boeing&sort=-flights",
            "/api/v1/aggregates/flights", "groupBy=carrier,weekday&measures=flights,onTimeShare",
            "/api/v1/aggregates/flights.csv", "groupBy=carrier,weekday&measures=flights,onTimeShare",
            "/api/v1/delays/near", "airport=JFK&radiusKm=80");

    @Override
    public void customise(OpenAPI document) {
        EXAMPLES.forEach(
                (path, query) -> Objects.requireNonNull(document.getPaths().get(path), path)
                        .getGet()
                        .addExtension(EXAMPLE, query));
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("a token of an account, which the account creates at /sql/account"));
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(ApiDocument::explain);
        if (operation.getRequestBody() != null) {
            fails(operation, "400", "The body is missing or invalid. See detail.");
            fails(operation, "415", "The body is not JSON.");
        }
        if (!parameters.isEmpty()) {
            fails(operation, "400", "A parameter is missing or invalid. See detail.");
            fails(operation, "404", "Not found. See detail.");
        }
        if (path.startsWith(OF_USERS)) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            fails(operation, "401", "The token of an account is missing or no longer valid.");
            fails(operation, "403", "The account may not do this.");
        }
        fails(operation, "503", "A database is not responding. Retry after the time in Retry-After.");
    }

    private static void explain(Parameter parameter) {
        if (parameter.getSchema() != null) {
            specify(parameter);
        }
        Meaning meaning = PARAMETERS.get(parameter.getName());
        if (meaning == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(meaning.description());
        }
        if (parameter.getExample() == null) {
            parameter.setExample(meaning.example());
        }
    }

    /** A parameter is given or not, but never null; constants are words. */
    private static void specify(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema.getTypes() != null && schema.getTypes().size() > 1) {
            schema.getTypes().remove("null");
        }
        if (schema.getMaximum() != null && schema.getMaximum().compareTo(NO_MAXIMUM) == 0) {
            schema.setMaximum(null);
        }
        List<?> constants = schema.getEnum();
        if (constants != null) {
            parameter.setSchema(new StringSchema()
                    ._enum(constants.stream().map(ApiDocument::wordOf).toList()));
        } else if (parameter.getName().equals(CHART) && parameter.getDescription() == null) {
            parameter.setSchema(new StringSchema()._enum(REPORT_CHARTS));
        }
    }

    private static String wordOf(Object constant) {
        String name = constant.toString();
        return name.matches(CONSTANT) ? name.toLowerCase(Locale.ROOT).replace('_', '-') : name;
    }

    private static void fails(Operation operation, String status, String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        Content content = new Content()
                .addMediaType(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new io.swagger.v3.oas.models.media.MediaType().schema(problem));
        operation
                .getResponses()
                .addApiResponse(
                        status, new ApiResponse().description(description).content(content));
    }

    /** As in RFC 9457. */
    private static Schema<?> problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.setDescription("Error details (RFC 9457)");
        List.of("type", "title", "detail", "instance").forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        ObjectSchema error = new ObjectSchema();
        List.of("field", "message").forEach(name -> error.addProperty(name, new StringSchema()));
        problem.addProperty(
                "errors", new ArraySchema().items(error).description("every parameter or field that is not valid"));
        problem.setRequired(List.of("title", "status", "detail", "instance"));
        return problem;
    }
}
