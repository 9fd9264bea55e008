package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class ApiDocumentTest {

    @Autowired
    private MockMvcTester api;

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails() throws UnsupportedEncodingException {
        JsonNode paths = document().get("paths");

        assertThat(paths.properties()).isNotEmpty();
        SoftAssertions.assertSoftly(softly -> paths.properties()
                .forEach(path -> path.getValue().forEach(operation -> isComplete(softly, path.getKey(), operation))));
    }

    @Test
    void theDocumentNamesNoHostThatARequestSends() {
        assertThat(api.get().uri("/v3/api-docs").header("Host", "evil.example"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.servers[*].url")
                .asArray()
                .containsExactly("/");
    }

    @Test
    void everyTagIsDescribed() throws UnsupportedEncodingException {
        JsonNode document = document();
        Set<String> described = new TreeSet<>();
        document.get("tags")
                .forEach(tag -> described.add(
                        tag.path("description").isMissingNode()
                                ? ""
                                : tag.path("name").asString()));
        Set<String> used = new TreeSet<>();
        document.get("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.get("tags").forEach(tag -> used.add(tag.asString()))));

        assertThat(used).isEqualTo(described);
    }

    @Test
    void parametersHaveTheirValuesAndTypes() throws UnsupportedEncodingException {
        JsonNode paths = document().get("paths");

        assertThat(schema(paths, "/api/v1/flights/search", "status").get("enum").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("on-time", "late", "cancelled", "diverted", "unknown");
        assertThat(schema(paths, "/api/v1/flights/search", "page").get("type").asString())
                .isEqualTo("integer");
        assertThat(schema(paths, "/api/v1/airlines/{carrier}/{chart}", "chart")
                        .get("enum")
                        .valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("by-hour", "by-weekday", "by-month");
        assertThat(schema(paths, "/api/v1/airplanes", "sort").get("enum").valueStream())
                .extracting(JsonNode::asString)
                .contains("tailNum", "-flights");
        for (String path : List.of("/api/v1/flights/search", "/api/v1/airplanes")) {
            assertThat(paths.at("/%s/get/parameters".formatted(path.replace("/", "~1"))))
                    .as(path)
                    .allSatisfy(parameter ->
                            assertThat(parameter.at("/schema/type").isArray()).isFalse());
        }
    }

    private static JsonNode schema(JsonNode paths, String path, String name) {
        return paths.at("/%s/get/parameters".formatted(path.replace("/", "~1")))
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("schema");
    }

    @Test
    void peopleReadTheSameOnAPage() throws UnsupportedEncodingException {
        List<String> paths = List.copyOf(document().get("paths").propertyNames());
        String page = api.get().uri("/api").exchange().getResponse().getContentAsString();

        assertThat(page).contains("<code>on-time </code>", "href=\"#object-FlightsPage\"");
        assertThat(paths).allSatisfy(path -> assertThat(page).contains("<code>" + path + "</code>"));
        assertThat(api.get().uri("/")).bodyText().contains("<a href=\"/api\">API</a>");
    }

    @Test
    void theBodyOfAQuestionIsDescribed() throws UnsupportedEncodingException {
        JsonNode paths = document().get("paths");

        for (String path : List.of("/api/v1/predictions", "/api/v1/predictions/batch")) {
            assertThat(paths.at("/%s/post/requestBody/content/application~1json/schema/$ref"
                                    .formatted(path.replace("/", "~1")))
                            .asString())
                    .as(path)
                    .isEqualTo("#/components/schemas/PredictionRequest");
        }
    }

    @Test
    void theFlightOfAnAnswerIsDescribed() throws UnsupportedEncodingException {
        JsonNode schemas = document().get("components").get("schemas");

        assertThat(schemas.at("/Prediction/properties/request/$ref").asString())
                .isEqualTo("#/components/schemas/AskedFlight");
        assertThat(schemas.at("/AskedFlight/properties").propertyNames())
                .contains("carrier", "flightDate", "depDelay", "askedAt")
                .doesNotContain("id");
        assertThat(schemas.at("/PredictionRequest/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "carrier", "flightNum", "origin", "dest", "flightDate", "crsDepTime", "crsArrTime");
    }

    private JsonNode document() throws UnsupportedEncodingException {
        return JsonMapper.shared()
                .readTree(api.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
    }

    private static void isComplete(SoftAssertions softly, String path, JsonNode operation) {
        softly.assertThat(operation.path("summary").asString())
                .as(path + ": a summary")
                .isNotEmpty();
        JsonNode responses = operation.get("responses");
        softly.assertThat(responses.propertyNames()).as(path).contains("503").anySatisfy(status -> assertThat(status)
                .startsWith("2"));
        if (path.startsWith("/api/v1/sql/")) {
            softly.assertThat(responses.propertyNames()).as(path).contains("401", "403");
        }
        if (operation.has("requestBody")) {
            softly.assertThat(responses.propertyNames()).as(path).contains("400", "415");
        }
        JsonNode parameters = operation.path("parameters");
        if (!parameters.isEmpty()) {
            softly.assertThat(responses.propertyNames()).as(path).contains("400", "404");
        }
        parameters.forEach(parameter -> softly.assertThat(parameter.propertyNames())
                .as("%s: %s", path, parameter.path("name").asString())
                .contains("description", "example"));
    }
}
