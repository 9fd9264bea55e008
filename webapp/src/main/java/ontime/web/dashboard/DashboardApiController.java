package ontime.web.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of dashboards: all charts as JSON, and each as CSV. The filters are those of the pages. */
@RestController
@RequestMapping("/api/v1/dashboards")
@Tag(name = "Dashboards")
final class DashboardApiController {

    private static final String SAVED = "0f6f2b1d5c7e4a3f9b8d7c6e5a4f3b2d";

    private final DashboardDirectory directory;
    private final SavedDashboards saved;
    private final DashboardReader reader;

    DashboardApiController(DashboardDirectory directory, SavedDashboards saved, DashboardReader reader) {
        this.directory = directory;
        this.saved = saved;
        this.reader = reader;
    }

    @Operation(summary = "Get the dashboard of all flights")
    @GetMapping(path = "/overview", produces = MediaType.APPLICATION_JSON_VALUE)
    DashboardJson overview(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return json(Dashboard.OVERVIEW, parameters);
    }

    @Operation(summary = "Get a chart of the dashboard of all flights as CSV")
    @GetMapping(path = "/overview/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> overviewCsv(
            @Parameter(description = "id of a chart in the JSON", example = "weekday") @PathVariable String chart,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return csv(Dashboard.OVERVIEW, chart, parameters);
    }

    @Operation(summary = "Get the dashboard of an airline")
    @GetMapping(path = "/airlines/{carrier}", produces = MediaType.APPLICATION_JSON_VALUE)
    DashboardJson airline(
            @PathVariable @Text(Kind.AIRLINE_CODE) String carrier,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return json(directory.ofAirline(carrier), parameters);
    }

    @Operation(summary = "Get a chart of the dashboard of an airline as CSV")
    @GetMapping(path = "/airlines/{carrier}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> airlineCsv(
            @PathVariable @Text(Kind.AIRLINE_CODE) String carrier,
            @Parameter(description = "id of a chart in the JSON", example = "weekday") @PathVariable String chart,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return csv(directory.ofAirline(carrier), chart, parameters);
    }

    @Operation(summary = "Get the dashboard of an airport's departures")
    @GetMapping(path = "/airports/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    DashboardJson departures(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return json(directory.ofDepartures(code), parameters);
    }

    @Operation(summary = "Get a chart of the dashboard of an airport's departures as CSV")
    @GetMapping(path = "/airports/{code}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> departuresCsv(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code,
            @Parameter(description = "id of a chart in the JSON", example = "weekday") @PathVariable String chart,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return csv(directory.ofDepartures(code), chart, parameters);
    }

    @Operation(summary = "Get the dashboard of an airport's arrivals")
    @GetMapping(path = "/airports/{code}/arrivals", produces = MediaType.APPLICATION_JSON_VALUE)
    DashboardJson arrivals(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return json(directory.ofArrivals(code), parameters);
    }

    @Operation(summary = "Get a chart of the dashboard of an airport's arrivals as CSV")
    @GetMapping(path = "/airports/{code}/arrivals/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> arrivalsCsv(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code,
            @Parameter(description = "id of a chart in the JSON", example = "weekday") @PathVariable String chart,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return csv(directory.ofArrivals(code), chart, parameters);
    }

    @Operation(summary = "Get the dashboard of a route")
    @GetMapping(path = "/routes/{origin}-{dest}", produces = MediaType.APPLICATION_JSON_VALUE)
    DashboardJson route(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return json(directory.ofRoute(origin, dest), parameters);
    }

    @Operation(summary = "Get a chart of the dashboard of a route as CSV")
    @GetMapping(path = "/routes/{origin}-{dest}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> routeCsv(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @Parameter(description = "id of a chart in the JSON", example = "weekday") @PathVariable String chart,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return csv(directory.ofRoute(origin, dest), chart, parameters);
    }

    @Operation(summary = "Get a dashboard that a visitor saved")
    @GetMapping(path = "/saved/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    DashboardJson saved(
            @Parameter(description = "id in the link of the dashboard", example = SAVED) @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return json(saved.dashboard(saved.get(id)), parameters);
    }

    @Operation(summary = "Get a chart of a dashboard that a visitor saved as CSV")
    @GetMapping(path = "/saved/{id}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> savedCsv(
            @Parameter(description = "id in the link of the dashboard", example = SAVED) @PathVariable String id,
            @Parameter(description = "id of a chart in the JSON", example = "chart-1") @PathVariable String chart,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return csv(saved.dashboard(saved.get(id)), chart, parameters);
    }

    private DashboardJson json(Dashboard dashboard, MultiValueMap<String, String> parameters) {
        DashboardReader.Read read = reader.read(dashboard, parameters);
        return DashboardJson.of(read.selection(), read.figures());
    }

    private ResponseEntity<String> csv(Dashboard dashboard, String chart, MultiValueMap<String, String> parameters) {
        return DashboardCsv.of(reader.read(dashboard.with(chart), parameters).figures());
    }
}
