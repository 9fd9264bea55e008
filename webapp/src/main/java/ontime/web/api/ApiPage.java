package ontime.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * What the API's page shows of the OpenAPI document.
 *
 * @param sections one for each tag, in the order of the document
 * @param objects by name
 */
record ApiPage(List<ApiSection> sections, List<ApiObject> objects) {

    private static final String GET = "get";
    private static final String TEXT = "string";
    private static final String REFERENCE = "$ref";

    ApiPage {
        sections = List.copyOf(sections);
        objects = List.copyOf(objects);
    }

    /** The page of a document. */
    static ApiPage of(JsonNode document) {
        List<ApiSection> sections = document.path("tags")
                .valueStream()
                .map(tag -> section(document, text(tag, "name"), text(tag, "description")))
                .toList();
        List<ApiObject> objects = document.path("components").path("schemas").properties().stream()
                .map(schema -> object(schema.getKey(), schema.getValue()))
                .toList();
        return new ApiPage(sections, objects);
    }

    private static ApiSection section(JsonNode document, String name, String description) {
        List<ApiCall> calls = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(call -> call.getValue().path("tags").valueStream().anyMatch(tag -> tag.asString()
                        .equals(name)))
                .map(call -> call(path.getKey(), call.getKey(), call.getValue()))
                .forEach(calls::add));
        return new ApiSection(name, description, calls);
    }

    private static ApiCall call(String path, String method, JsonNode call) {
        List<ApiField> parameters = call.path("parameters")
                .valueStream()
                .map(parameter -> field(
                        text(parameter, "name"),
                        text(parameter, "in"),
                        parameter.path("schema"),
                        parameter.path("required").asBoolean(false),
                        parameter))
                .toList();
        List<ApiCall.Answer> answers = call.path("responses").properties().stream()
                .map(answer -> new ApiCall.Answer(
                        answer.getKey(), text(answer.getValue(), "description"), schemaOf(answer.getValue())))
                .toList();
        return new ApiCall(
                method.toUpperCase(Locale.ROOT),
                path,
                text(call, "summary"),
                find(call, "description"),
                parameters,
                schemaOf(call.path("requestBody")),
                answers,
                method.equals(GET) ? example(path, parameters, find(call, ApiPageController.EXAMPLE)) : null);
    }

    /** The address with the examples of what it must have; with those of a call's own, if it says so. */
    private static String example(String path, List<ApiField> parameters, @Nullable String query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.stream()
                .filter(parameter -> "query".equals(parameter.place()) && parameter.required())
                .forEach(parameter -> address.queryParam(parameter.name(), parameter.example()));
        if (query != null) {
            address.query(query);
        }
        Map<String, String> variables = parameters.stream()
                .filter(parameter -> "path".equals(parameter.place()))
                .collect(Collectors.toMap(ApiField::name, parameter -> String.valueOf(parameter.example())));
        return address.encode().buildAndExpand(variables).toUriString();
    }

    private static ApiObject object(String name, JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return new ApiObject(
                name,
                find(schema, "description"),
                schema.path("properties").properties().stream()
                        .map(field -> field(
                                field.getKey(),
                                null,
                                field.getValue(),
                                required.contains(field.getKey()),
                                field.getValue()))
                        .toList());
    }

    private static ApiField field(
            String name, @Nullable String place, JsonNode schema, boolean required, JsonNode described) {
        JsonNode values = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        return new ApiField(
                name,
                place,
                type(schema),
                required,
                reference(schema),
                find(described, "description"),
                values.valueStream().map(JsonNode::asString).toList(),
                find(described, "example"));
    }

    /** Such as integer, date, list of string, or the name of an object. */
    private static String type(JsonNode schema) {
        if (schema.has(REFERENCE)) {
            return name(schema);
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "map of " + type(schema.path("additionalProperties"));
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : schema.path("type").asString("");
        String format = schema.path("format").asString("");
        if (type.isEmpty()) {
            return alternatives(schema).map(ApiPage::type).distinct().collect(Collectors.joining(" or "));
        }
        return format.startsWith("date") ? type.replace(TEXT, format) : type;
    }

    private static Stream<JsonNode> alternatives(JsonNode schema) {
        return Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(kind -> schema.path(kind).valueStream());
    }

    /** The schema of a body: the first that its content has. */
    private static @Nullable String schemaOf(JsonNode withContent) {
        return withContent
                .path("content")
                .valueStream()
                .map(content -> reference(content.path("schema")))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String reference(JsonNode schema) {
        return schema.has(REFERENCE)
                ? name(schema)
                : Stream.of(schema.path("items"), schema.path("additionalProperties"))
                        .flatMap(part -> Stream.concat(Stream.of(part), alternatives(part)))
                        .filter(part -> part.has(REFERENCE))
                        .map(ApiPage::name)
                        .findFirst()
                        .orElseGet(() -> alternatives(schema)
                                .filter(part -> part.has(REFERENCE))
                                .map(ApiPage::name)
                                .findFirst()
                                .orElse(null));
    }

    private static String name(JsonNode reference) {
        String address = reference.path(REFERENCE).asString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable String find(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
