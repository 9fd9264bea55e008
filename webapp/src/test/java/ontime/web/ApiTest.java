package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

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
                .isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/flights?carrier=DL&size=2&origin=ATL&dest=SFO&date=2008-01-15&page=",
                "/api/v1/flights/ATL/SFO/2008-01-15?carrier=DL&size=2&page=",
                "/api/v1/flights/search?carrier=DL&origin=ATL&size=2&page=",
                "/api/v1/airplanes?manufacturer=boeing&size=2&page="
            })
    void aPageLinksToTheNext(String address) throws UnsupportedEncodingException {
        assertThat(api.get().uri(address + 1)).headers().hasHeaderSatisfying(HttpHeaders.LINK, links -> assertThat(
                        links.get(0))
                .startsWith("<" + address.substring(0, address.indexOf('?')))
                .contains("page=2")
                .endsWith(">; rel=\"next\""));
        assertThat(api.get().uri(URI.create(next(address + 1))))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.page", page -> assertThat(page).isEqualTo(2));
    }

    private String next(String address) throws UnsupportedEncodingException {
        return JsonMapper.shared()
                .readTree(api.get().uri(address).exchange().getResponse().getContentAsString())
                .get("next")
                .asString();
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(api.get().uri(ROUTE_DAY))
                .doesNotContainHeader(HttpHeaders.LINK)
                .bodyJson()
                .hasPathSatisfying("$.next", next -> assertThat(next).isNull());
    }

    @Test
    void allFlightsOfAnAirportAndDayAreOneAnswer() {
        assertThat(api.get().uri("/api/v1/flights/search?origin=ATL&date=2008-01-15&size=2000"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.flights.length()", count -> assertThat(count).isEqualTo(StoresInMemory.MANY + 6));
        assertThat(api.get().uri("/api/v1/flights/search?origin=ATL&size=201"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].field", field -> assertThat(field).isEqualTo("size"));
        assertThat(api.get().uri("/flights/search?origin=ATL&date=2008-01-15&size=2000"))
                .hasStatus(400);
    }

    @Test
    void flightsAreAFileForSpreadsheetsToo() throws UnsupportedEncodingException {
        String file = api.get()
                .uri("/api/v1/flights/search.csv?origin=ATL&date=2008-01-15&size=2")
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(file.lines()).hasSize(1 + StoresInMemory.MANY + 6);
        assertThat(file)
                .startsWith("flightDate,carrier,flightNum,tailNum,origin,dest,")
                .doesNotContain("null");
        assertThat(api.get()
                        .uri("/api/v1/flights/search?origin=ATL&date=2008-01-15")
                        .header("Accept", "text/csv"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(file);
        assertThat(api.get().uri("/api/v1/flights/ATL/JFK/2008-01-15.csv?status=late"))
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ATL-JFK-2008-01-15.csv\"")
                .bodyText()
                .contains("2008-01-15,AA,12,");
    }

    @Test
    void filesAreListedAndReadWithRanges() {
        String address = "/api/v1/data/files/on_time_performance.parquet/2008-01/part-00000.snappy.parquet";

        assertThat(api.get().uri("/api/v1/data/files"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[{\"month\": \"2008-01\", \"size\": 25, \"address\": \"%s\"}]".formatted(address));
        assertThat(api.get().uri(address)).hasStatusOk().bodyText().isEqualTo("PAR1 not a real file PAR1");
        assertThat(api.get().uri(address).header("Range", "bytes=0-3"))
                .hasStatus(206)
                .hasHeader("Content-Range", "bytes 0-3/25")
                .bodyText()
                .isEqualTo("PAR1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on_time_performance.parquet/2008-01/_SUCCESS",
                "on_time_performance.parquet/2008-01/..%2F..%2F..%2Fsecret.txt",
                "on_time_performance.parquet/2008-01/%2e%2e",
                "on_time_performance.jsonl/2008-01/part-00000.snappy.parquet",
                "../2008-01/secret.txt",
                "secret.txt/2008-01/x",
                "on_time_performance.parquet/2007-01/part-00000.snappy.parquet"
            })
    void nothingElseOfTheDataFolderIsRead(String path) {
        assertThat(api.get().uri(URI.create("/api/v1/data/files/" + path)))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 404));
    }

    @Test
    void everyWrongParameterIsNamed() {
        assertThat(api.get().uri("/api/v1/flights/search?page=one&size=x&status=early"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.errors[*].field", fields -> assertThat(fields)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactly("status", "page", "size"))
                .hasPathSatisfying(
                        "$.errors[0].message",
                        message -> assertThat(message).asString().contains("on-time, late"));
        for (String address : List.of(
                "/api/v1/flights?origin=ATL&dest=JFK",
                "/api/v1/flights?origin=ATL&dest=JFK&date=today",
                "/api/v1/predictions/batch/today",
                "/api/v1/aggregates/flights?weekday=noday")) {
            assertThat(api.get().uri(address))
                    .hasStatus(400)
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.errors.length()", count -> assertThat(count).isEqualTo(1));
        }
    }

    @Test
    void aDayWithoutFlightsIsAnEmptyPage() {
        assertThat(api.get().uri("/api/v1/flights?origin=JFK&dest=ATL&date=2008-01-15"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{'total': 0, 'page': 1, 'size': 100, 'flights': []}".replace('\'', '"'));
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
