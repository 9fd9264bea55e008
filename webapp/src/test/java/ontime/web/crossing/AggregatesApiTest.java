package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class AggregatesApiTest {

    private static final String ADDRESS = "/api/v1/aggregates/flights";

    @Autowired
    private MockMvcTester api;

    @Test
    void flightsAreGroupedAndMeasured() {
        assertThat(api.get().uri(ADDRESS + "?groupBy=carrier,weekday&origin=ATL&dest=JFK"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.version", version -> assertThat(version).asString().isNotEmpty())
                .hasPathSatisfying(
                        "$.cells.length()", cells -> assertThat(cells).isEqualTo(3))
                .hasPathSatisfying(
                        "$.cells[1].carrier", carrier -> assertThat(carrier).isEqualTo("AA"))
                .hasPathSatisfying(
                        "$.cells[1].weekday", weekday -> assertThat(weekday).isEqualTo("tuesday"))
                .hasPathSatisfying("$.cells[1].medianArrDelay", median -> assertThat(median)
                        .isEqualTo(95))
                .hasPathSatisfying(
                        "$.cells[1].nasMinutes", minutes -> assertThat(minutes).isEqualTo(40))
                .hasPathSatisfying(
                        "$.cells[2].onTimeShare", share -> assertThat(share).isEqualTo(0.5))
                .hasPathSatisfying("$.cells[2].cancelledWeather", cancelled -> assertThat(cancelled)
                        .isEqualTo(1));
    }

    @Test
    void theSameIsCsvWithTheMeasuresThatAreAskedFor() {
        assertThat(api.get()
                        .uri(ADDRESS + ".csv?groupBy=originCity,cancelled&measures=flights,ninetiethArrDelay&dest=JFK"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"flights.csv\"")
                .bodyText()
                .isEqualTo(
                        """
                        originCity,cancelled,flights,ninetiethArrDelay\r
                        "Atlanta, GA",no,5,95\r
                        "Atlanta, GA",weather,1,\r
                        """);
    }

    @Test
    void withoutGroupsThereIsOneCell() {
        assertThat(api.get().uri(ADDRESS + "?measures=flights")).bodyText().contains("\"cells\":[{\"flights\":58}]");
    }

    @Test
    void anAnswerIsKnownByItsVersion() {
        MvcTestResult first = api.get().uri(ADDRESS).exchange();
        String etag = first.getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(etag).isNotNull();
        assertThat(api.get().uri(ADDRESS).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(etag)))
                .hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?groupBy=colour       | colour  | carrier",
                "?groupBy=carrier&orign=ATL | orign | destState",
                "?measures=speed       | speed   | onTimeShare",
                "?weekday=freitag      | freitag | (weekday). Use one of: monday",
                "?origin=LAX           | LAX     | (origin)",
                "?from=2008-02-01&to=2008-01-01 | 2008-02-01 | (from)",
            })
    void aWrongRequestIsAnsweredWithWhatIsRight(String query, String wrong, String right) {
        assertThat(api.get().uri(ADDRESS + query.strip()))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains(wrong, right);
    }

    @Test
    void everyDimensionAndMeasureIsInTheDocument() throws UnsupportedEncodingException {
        JsonNode document = JsonMapper.shared()
                .readTree(api.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
        JsonNode operation = document.at("/paths/~1api~1v1~1aggregates~1flights/get");
        JsonNode cell = document.at("/components/schemas/AggregateCell/properties");

        assertThat(operation.get("parameters").valueStream())
                .extracting(parameter -> parameter.get("name").asString())
                .contains("groupBy", "measures", "from", "to", "originCity", "delayBand");
        assertThat(operation.at("/parameters/0/schema/items/enum").valueStream())
                .extracting(JsonNode::asString)
                .contains("departureHour", "partOfDay");
        assertThat(cell.at("/weekday/enum").valueStream())
                .extracting(JsonNode::asString)
                .contains("friday");
        assertThat(cell.propertyNames()).contains("onTimeShare", "cancelledNas", "medianArrDelay");
    }
}
