package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ApiTest {

    private static final String ROUTE_DAY = "/api/v1/flights?origin=ATL&dest=JFK&date=2008-01-15";

    @Autowired
    private MockMvcTester api;

    @Test
    void aRoutesDayIsAPageOfFlights() {
        assertThat(api.get().uri(ROUTE_DAY + "&size=2&page=2"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(6))
                .hasPathSatisfying("$.page", page -> assertThat(page).isEqualTo(2))
                .hasPathSatisfying("$.size", size -> assertThat(size).isEqualTo(2))
                .hasPathSatisfying(
                        "$.flights.length()", count -> assertThat(count).isEqualTo(2))
                .hasPathSatisfying(
                        "$.flights[0].carrier", carrier -> assertThat(carrier).isEqualTo("AA"))
                .hasPathSatisfying(
                        "$.flights[0].flightDate", day -> assertThat(day).isEqualTo("2008-01-15"))
                .hasPathSatisfying(
                        "$.flights[0].arrDelay", delay -> assertThat(delay).isEqualTo(95));
    }

    @Test
    void aPageOfFlightsHasNothingElse() {
        assertThat(api.get().uri(ROUTE_DAY)).bodyJson().hasPathSatisfying("$.length()", fields -> assertThat(fields)
                .isEqualTo(4));
    }

    @Test
    void aDayWithoutFlightsIsAnEmptyPage() {
        assertThat(api.get().uri("/api/v1/flights?origin=JFK&dest=ATL&date=2008-01-15"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{'total': 0, 'page': 1, 'size': 15, 'flights': []}".replace('\'', '"'));
    }

    @Test
    void theAddressOfAPageIsThatOfItsJson() {
        assertThat(api.get().uri("/api/v1/flights/ATL/JFK/2008-01-15?status=late"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(1))
                .hasPathSatisfying(
                        "$.flights[0].flightNum", number -> assertThat(number).isEqualTo(12));
    }

    @Test
    void whatIsTypedIsCompletedByCodeCityAndName() {
        for (String typed : List.of("at", "atlan", "harts")) {
            assertThat(api.get().uri("/api/v1/suggestions/airports?q={q}", typed))
                    .bodyJson()
                    .hasPathSatisfying("$[0].code", code -> assertThat(code).isEqualTo("ATL"))
                    .hasPathSatisfying("$[0].label", label -> assertThat(label).isEqualTo("ATL · Atlanta, GA"));
        }
        assertThat(api.get().uri("/api/v1/suggestions/airlines?q=delta"))
                .bodyJson()
                .hasPathSatisfying("$[0].code", code -> assertThat(code).isEqualTo("DL"));
        assertThat(api.get().uri("/api/v1/suggestions/airports?q=")).bodyText().isEqualTo("[]");
    }

    @Test
    void suggestionsForgiveHowANameIsTyped() {
        for (String typed : List.of("Átlanta", "Atlnta", "atlantaa", "hartsfield jackson")) {
            assertThat(api.get().uri("/api/v1/suggestions/airports?q={q}", typed))
                    .bodyJson()
                    .hasPathSatisfying("$[0].code", code -> assertThat(code).isEqualTo("ATL"));
        }
        assertThat(api.get().uri("/api/v1/suggestions/airlines?q={q}", "Delta Airlines"))
                .bodyJson()
                .hasPathSatisfying("$[0].code", code -> assertThat(code).isEqualTo("DL"));
        assertThat(api.get().uri("/api/v1/suggestions/airports?q=nowhxxx"))
                .bodyText()
                .isEqualTo("[]");
    }

    @Test
    void oneFlightIsGivenWithItsMomentsCausesAndHistory() {
        assertThat(api.get().uri("/api/v1/flights/ATL/JFK/2008-01-15/AA12"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.flights.length()", rows -> assertThat(rows).isEqualTo(1))
                .hasPathSatisfying(
                        "$.flights[0].status", status -> assertThat(status).isEqualTo("LATE"))
                .hasPathSatisfying(
                        "$.flights[0].phases[3].actual.at", at -> assertThat(at).isEqualTo("2008-01-15T11:45:00-05:00"))
                .hasPathSatisfying("$.flights[0].causes[2].cause", cause -> assertThat(cause)
                        .isEqualTo("NAS"))
                .hasPathSatisfying(
                        "$.history.onTime", onTime -> assertThat(onTime).isEqualTo(0));
    }

    @Test
    void pagesOfASearchHoldEveryFlightOnce() {
        assertThat(api.get().uri("/api/v1/flights/search?origin=ATL&dest=SFO&date=2008-01-15&size=20&page=3"))
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(StoresInMemory.MANY))
                .hasPathSatisfying(
                        "$.flights.length()", count -> assertThat(count).isEqualTo(7))
                .hasPathSatisfying(
                        "$.flights[0].flightNum", number -> assertThat(number).isEqualTo(1040));
    }

    @Test
    void flightsByMonthAreOldestFirst() {
        assertThat(api.get().uri("/api/v1/flights-by-month"))
                .bodyJson()
                .hasPathSatisfying("$[0].year", year -> assertThat(year).isEqualTo(2008))
                .hasPathSatisfying("$[0].month", month -> assertThat(month).isEqualTo(1))
                .hasPathSatisfying(
                        "$[0].totalFlights", total -> assertThat(total).isEqualTo(605_765))
                .hasPathSatisfying(
                        "$[1].cancelled", cancelled -> assertThat(cancelled).isEqualTo(20_596));
    }

    @Test
    void flightsByMonthAreAFileForSpreadsheetsToo() {
        assertThat(api.get().uri("/api/v1/flights-by-month.csv"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"flights-by-month.csv\"")
                .bodyText()
                .startsWith("year,month,totalFlights,")
                .contains("\r\n2008,1,605765,17308,1327,148807,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/airports", "/api/v1/airlines"})
    void whatIsLoadedIsListed(String address) {
        assertThat(api.get().uri(address)).hasStatusOk().bodyJson().hasPathSatisfying("$[0].code", code -> assertThat(
                        code)
                .asString()
                .matches("[A-Z0-9]{2,3}"));
    }

    @Test
    void theAccountOfEveryFileIsGiven() {
        assertThat(api.get().uri("/api/v1/data"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$[2].month", month -> assertThat(month).isEqualTo("2008-02"))
                .hasPathSatisfying("$[2].loadedAt", at -> assertThat(at).isEqualTo("2026-11-21T06:31:00.500Z"))
                .hasPathSatisfying(
                        "$[2].version", version -> assertThat(version).isEqualTo(4))
                .hasPathSatisfying(
                        "$[2].files[0].lines", lines -> assertThat(lines).isEqualTo(569_240))
                .hasPathSatisfying("$[2].files[0].quarantined.BAD_WIDTH", bad -> assertThat(bad)
                        .isEqualTo(2))
                .hasPathSatisfying(
                        "$[2].warnings[0].rule", rule -> assertThat(rule).isEqualTo("UNKNOWN_AIRPORT"));
    }

    @Test
    void theDocumentNamesEveryPathOfTheApiAndNoPage() {
        assertThat(api.get().uri("/v3/api-docs"))
                .bodyText()
                .contains(
                        "/api/v1/flights\"",
                        "/api/v1/flights/search",
                        "/api/v1/flights-by-month",
                        "/api/v1/data",
                        "tailNum")
                .doesNotContain("/seasonality");
    }

    @Test
    void unknownParametersAreHarmless() {
        assertThat(api.get().uri(ROUTE_DAY + "&utm_source=mail&class=x")).hasStatusOk();
    }

    @Test
    void theHeadOfAnAnswerCanBeHadAlone() {
        assertThat(api.head().uri(ROUTE_DAY)).hasStatusOk();
    }
}
