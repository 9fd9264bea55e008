package ontime.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import ontime.web.FakeStream;
import ontime.web.PageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class PredictionApiTest {

    private static final String ADDRESS = "/api/v1/predictions";
    private static final String PLANNED =
            """
            {"carrier": "DL", "flightNum": 640, "origin": "ATL", "dest": "JFK", "flightDate": "2008-01-15",
             "crsDepTime": "0715", "crsArrTime": "0925"}""";
    private static final String LEFT = PLANNED.replace("\"0925\"", "\"0925\", \"depDelay\": 25");

    @Autowired
    private MockMvcTester api;

    @Autowired
    private FakeStream stream;

    @Test
    void aRequestIsAcceptedAndItsAnswerIsAtItsAddress() throws UnsupportedEncodingException {
        MvcTestResult accepted = post(LEFT, null);

        assertThat(accepted).hasStatus(202).containsHeader("Location");
        JsonNode state = json(accepted);
        assertThat(state.get("links").get("page").asString())
                .isEqualTo("/predictions/" + state.get("id").asString());
        assertThat(api.get().uri(state.get("links").get("self").asString()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .doesNotContainHeader("X-Data-Version")
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("READY"))
                .hasPathSatisfying(
                        "$.request.depDelay", delay -> assertThat(delay).isEqualTo(25))
                .hasPathSatisfying(
                        "$.request.flightDate", date -> assertThat(date).isEqualTo("2008-01-15"))
                .doesNotHavePath("$.request.id")
                .hasPathSatisfying("$.prediction.late", late -> assertThat(late).isEqualTo(0.8125))
                .hasPathSatisfying("$.prediction.classes[3].probability", probability -> assertThat(probability)
                        .isEqualTo(0.6))
                .hasPathSatisfying(
                        "$.prediction.moment", moment -> assertThat(moment).isEqualTo("at_departure"));
        assertThat(api.get().uri(state.get("links").get("self").asString() + "/probabilities.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("arrival,probability", "late30,0.6");
    }

    @Test
    void whatIsNotAnsweredYetWaits() throws UnsupportedEncodingException {
        JsonNode state = json(post(PLANNED.replace("640", String.valueOf(FakeStream.NEVER)), null));

        assertThat(state.get("status").asString()).isEqualTo("WAITING");
        assertThat(state.get("prediction").isNull()).isTrue();
        assertThat(api.get().uri(ADDRESS + "/" + state.get("id").asString() + "/probabilities"))
                .hasStatus(404);
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() throws UnsupportedEncodingException {
        JsonNode state = json(post(PLANNED.replace("640", String.valueOf(FakeStream.REFUSED)), null));

        assertThat(state.get("status").asString()).isEqualTo("REJECTED");
        assertThat(state.get("reason").asString()).isEqualTo("UNKNOWN_AIRPORT");
    }

    @Test
    void theSameKeyIsTheSameRequestAndNeverAnother() throws UnsupportedEncodingException {
        String key = UUID.randomUUID().toString();
        JsonNode first = json(post(PLANNED, key));

        JsonNode second = json(post(PLANNED.replace(" ", ""), key));

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(stream.count(UUID.fromString(first.get("id").asString())))
                .as("it was answered: nothing is sent again")
                .isEqualTo(1);
        assertThat(post(LEFT, key)).hasStatus(409).hasContentType("application/problem+json");
        assertThat(post(PLANNED, "two words")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "DL"          | "delta airlines of nowhere" | delta airlines of nowhere
            "DL"          | "ZZ"                        | ZZ
            "0925"        | "0716"                      | crsArrTime
            "0925"        | "0710"                      | 0710
            640           | 0                           | flightNum
            640           | "six"                       | six
            640           | 640.5                       | 640.5
            "ATL"         | "ZZZ"                       | ZZZ
            "ATL"         | "JFK"                       | JFK
            "2008-01-15"  | "2008-02-30"                | 2008-02-30
            "0715"        | "0760"                      | 0760
            "0715"        | ["0715"]                    | crsDepTime
            "0715"        | null                        | crsDepTime
            "crsDepTime"  | "depTime"                   | depTime
            "0925"        | "0925", "depDelay": 99999   | depDelay
            "0925"        | "0925", "tailNum": "N640DL/ATL1" | tailNum
            "0925"        | "0925                       | JSON
            """)
    void aRequestThatDoesNotMakeSenseIsRefusedByName(String right, String wrong, String naming) {
        assertThat(post(PLANNED.replace(right, wrong), null))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains(naming));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        String wrong =
                PLANNED.replace("640", "\"six\"").replace("\"DL\"", "\"ZZ\"").replace("0715", "0760");

        assertThat(post(wrong, null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("flightNum", "carrier", "crsDepTime");
        assertThat(post("{}", null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("carrier", "flightNum", "origin", "dest", "flightDate", "crsDepTime", "crsArrTime");
    }

    @Test
    void whatNobodyAskedIsNotFound() {
        assertThat(api.get().uri(ADDRESS + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(api.get().uri(ADDRESS + "/1-1-1-1-1")).hasStatus(404);
        assertThat(api.get().uri(ADDRESS + "/" + UUID.randomUUID() + "/events")).hasStatus(404);
    }

    @Test
    void onlyJsonIsTakenAndNotEndlessly() {
        assertThat(api.post().uri(ADDRESS).contentType(MediaType.TEXT_PLAIN).content(PLANNED))
                .hasStatus(415);
        assertThat(post(PLANNED + " ".repeat(100_000), null)).hasStatus(400);
        assertThat(post("", null)).hasStatus(400);
    }

    @Test
    void anAnswerThatIsThereIsToldAtOnce() throws UnsupportedEncodingException {
        JsonNode state = json(post(LEFT, null));

        MvcTestResult events =
                api.get().uri(state.get("links").get("events").asString()).exchange();

        assertThat(events.getResponse().getContentAsString())
                .contains("event:answer", "\"status\":\"READY\"", "0.8125");
    }

    @Test
    void howItStandsIsToldFirst() throws UnsupportedEncodingException {
        JsonNode state = json(post(PLANNED.replace("640", String.valueOf(FakeStream.NEVER)), null));

        MvcTestResult events =
                api.get().uri(state.get("links").get("events").asString()).asyncExchange();

        assertThat(events.getResponse().getContentAsString())
                .contains("event:waiting", "retry:2000", "\"status\":\"WAITING\"")
                .doesNotContain("event:answer");
        assertThat(events.getResponse().getHeader("X-Accel-Buffering")).isEqualTo("no");
    }

    @Test
    void whoHasHeardTheAnswerIsToldNotToComeAgain() throws UnsupportedEncodingException {
        JsonNode state = json(post(LEFT, null));

        assertThat(api.get()
                        .uri(state.get("links").get("events").asString())
                        .header("Last-Event-ID", state.get("id").asString()))
                .hasStatus(204);
    }

    @Test
    void whatSpeaksForAndAgainstIsCounted() throws UnsupportedEncodingException {
        JsonNode state = json(post(LEFT, null));

        assertThat(api.get().uri(state.get("links").get("reasons").asString()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.first", month -> assertThat(month).isEqualTo("2008-01"))
                .hasPathSatisfying("$.flights", flights -> assertThat(flights).isEqualTo(950))
                .hasPathSatisfying("$.lateShare", share -> assertThat(share).hasToString(Double.toString(150.0 / 950)))
                .hasPathSatisfying(
                        "$.compared[0].likeness", like -> assertThat(like).isEqualTo("ROUTE"))
                .hasPathSatisfying("$.compared[0].tendency", comparison -> assertThat(comparison)
                        .isEqualTo("AS_USUAL"));
        assertThat(api.get().uri(ADDRESS + "/" + UUID.randomUUID() + "/reasons"))
                .hasStatus(404);
    }

    @Test
    void whileTheBrokerIsAwayNothingIsPromised() {
        assertThat(post(PLANNED.replace("640", String.valueOf(FakeStream.AWAY)), null))
                .hasStatus(503)
                .containsHeader("Retry-After")
                .hasContentType("application/problem+json");
    }

    private MvcTestResult post(String body, @Nullable String key) {
        var request =
                api.post().uri(ADDRESS).contentType(MediaType.APPLICATION_JSON).content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private static JsonNode json(MvcTestResult result) throws UnsupportedEncodingException {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
    }
}
