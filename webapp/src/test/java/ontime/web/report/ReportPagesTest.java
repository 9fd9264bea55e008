package ontime.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.UnsupportedEncodingException;
import java.util.List;
import ontime.web.PageTest;
import ontime.web.chart.Chart;
import ontime.web.delay.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages and JSON of airlines, airports and routes, and the JSON of rankings. */
@PageTest
class ReportPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void listsAreSortedByEachColumn() throws UnsupportedEncodingException {
        for (String list : List.of("/airlines", "/airports")) {
            assertThat(pages.get().uri(list))
                    .bodyText()
                    .contains("aria-sort=\"descending\"><a href=\"" + list + "?sort=flights&amp;reversed=true\">");
            assertThat(pages.get().uri(list + "?sort=name&reversed=true")).hasStatusOk();
            String first = firstRow(list + "?sort=name");
            assertThat(firstRow(list + "?sort=name&reversed=true")).isNotEqualTo(first);
            assertThat(pages.get().uri(list + "?sort=color")).hasStatus(400);
        }
        assertThat(pages.get().uri("/airports?q=a&sort=on-time"))
                .bodyText()
                .contains("/airports?q=a&amp;sort=on-time&amp;reversed=true", "/airports?q=a&amp;sort=cancelled\"");
        assertThat(pages.get().uri("/airports?page=99")).hasStatus(404);
    }

    private String firstRow(String address) throws UnsupportedEncodingException {
        String page = pages.get().uri(address).exchange().getResponse().getContentAsString();
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tr>", page.indexOf("<tbody>")));
    }

    @Test
    void theAirlinesStandWithTheirFigures() {
        assertThat(pages.get().uri("/airlines"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/airlines/DL\"", "Delta Air Lines Inc.", "80.0%", "8.0", "41", "4.0%")
                .contains("href=\"/rankings?of=airlines");
    }

    @Test
    void anAirlineHasItsFiguresInWords() {
        assertThat(pages.get().uri("/airlines/DL"))
                .hasStatusOk()
                .bodyText()
                .contains("Delta Air Lines Inc.", "1,000", "<dd class=\"good\">80.0%</dd>", "9 in 10 arrived within")
                .contains("National air system", "40.0%", "Such as a blizzard")
                .contains("Why flights were cancelled", "50.0%", "<span>Airline</span>")
                .contains("/flights/search?carrier=DL", "/airplanes?carrier=DL", "/api/v1/airlines/DL")
                .contains("href=\"/routes/ATL/JFK\"", "href=\"/airports/ATL\"");
    }

    @Test
    void anAirlineHasAMapWithWordsForIt() {
        assertThat(pages.get().uri("/airlines/DL"))
                .bodyText()
                .contains("role=\"group\"", "aria-label=\"Map of Delta Air Lines Inc.: 2 airports")
                .containsPattern("class=\"arc w4\" d=\"M\\d+ \\d+L");
    }

    @Test
    void nothingIsBestOrWorstWithoutTwoThatHaveEnoughFlights() {
        assertThat(pages.get().uri("/airlines/DL"))
                .bodyText()
                .contains("at least two hours, weekdays or months with 30 flights each");
    }

    @Test
    void anAirportSaysWhereAndWhenItIs() {
        assertThat(pages.get().uri("/airports/ATL"))
                .hasStatusOk()
                .bodyText()
                .contains("Hartsfield-Jackson", "Atlanta, GA", "33.637", "84.428", "Eastern Time", "America/New_York")
                .contains("Flights from ATL", "Compare airlines", "href=\"/airlines/9E\"")
                .contains("href=\"/routes/ATL/JFK\"", "New York, NY")
                .doesNotContain("Flights to ATL");
    }

    @Test
    void anAirportThatNoFlightLeavesHasItsArrivals() {
        assertThat(pages.get().uri("/airports/JFK"))
                .hasStatusOk()
                .bodyText()
                .contains("Flights to JFK", "Busiest origins: 1 of 300")
                .doesNotContain("Flights from JFK", "Destinations");
    }

    @Test
    void theChartsOfArrivalsAndDeparturesHaveAddressesOfTheirOwn() {
        assertThat(pages.get().uri("/airports/JFK?new"))
                .model()
                .extractingByKey("arrivals", type(ReportView.class))
                .extracting(ReportView::charts, list(Chart.class))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.json()).startsWith("/api/v1/airports/JFK/arrivals/by-"));
        assertThat(pages.get().uri("/airports/ATL?new"))
                .model()
                .extractingByKey("departures", type(ReportView.class))
                .extracting(ReportView::charts, list(Chart.class))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.json()).startsWith("/api/v1/airports/ATL/departures/by-"));
    }

    @Test
    void anAirportWithoutFlightsOrZoneStillHasItsFacts() {
        assertThat(pages.get().uri("/airports/XWA"))
                .hasStatusOk()
                .bodyText()
                .contains("Nowhere", "We have no report on XWA yet")
                .doesNotContain("Time zone");
    }

    @Test
    void airportsAreFoundByCity() {
        assertThat(pages.get().uri("/airports?q=new york"))
                .hasStatusOk()
                .bodyText()
                .contains("1 airport", "href=\"/airports/JFK\"")
                .doesNotContain("href=\"/airports/SFO\"");
        assertThat(pages.get().uri("/airports?q=<b>")).bodyText().contains("matches “&lt;b&gt;”");
    }

    @Test
    void aRouteComparesItsAirlinesAndLeadsToItsDays() {
        assertThat(pages.get().uri("/routes/ATL/JFK"))
                .hasStatusOk()
                .bodyText()
                .contains("Atlanta, GA", "New York, NY", "Compare airlines", "Pinnacle Airlines Inc.")
                .contains("An airline with fewer than 30 flights")
                .contains("/flights/ATL/JFK/2008-02-29", "origin=ATL&amp;dest=JFK")
                // No flight of the test comes back.
                .doesNotContain("href=\"/routes/JFK/ATL\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/airlines/dl, /airlines/DL",
        "/airports/atl, /airports/ATL",
        "/routes/atl/jfk, /routes/ATL/JFK",
    })
    void smallLettersLeadToThePageOfTheCode(String typed, String page) {
        assertThat(pages.get().uri(typed)).hasRedirectedUrl(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/airlines/ZZ, /airlines, of an airline “ZZ”",
        "/airports/ZZZ, /airports, from or to an airport “ZZZ”",
        "/routes/ATL/ZZZ, /airports, from or to an airport “ZZZ”",
        "/routes/JFK/SFO, /airports/JFK, no flights from JFK to SFO",
    })
    void anUnknownCodeHelpsOn(String address, String help, String words) {
        assertThat(pages.get().uri(address))
                .hasStatus(404)
                .bodyText()
                .contains(words, "class=\"button\" href=\"" + help + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/airlines/!!!", "/airports/A", "/routes/ATL/J"})
    void aCodeThatCanBeNoneIsSaidSo(String address) {
        assertThat(pages.get().uri(address)).hasStatus(400);
    }

    @Test
    void aReportIsJson() {
        assertThat(pages.get().uri("/api/v1/airlines/DL"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.airline.code", code -> assertThat(code).isEqualTo("DL"))
                .hasPathSatisfying("$.report.figures.onTimeShare", share -> assertThat(share)
                        .isEqualTo(0.8))
                .hasPathSatisfying("$.report.figures.cancellations.weather", flights -> assertThat(flights)
                        .isEqualTo(15))
                .hasPathSatisfying(
                        "$.report.byHour[1].id", hour -> assertThat(hour).isEqualTo("7"))
                .hasPathSatisfying("$.report.routes.most[0].figures.ninetiethArrDelay", minutes -> assertThat(minutes)
                        .isEqualTo(41));
        assertThat(pages.get().uri("/api/v1/airports/JFK"))
                .bodyJson()
                .hasPathSatisfying("$.departures", none -> assertThat(none).isNull())
                .hasPathSatisfying(
                        "$.arrivals.routes.all", all -> assertThat(all).isEqualTo(300));
        assertThat(pages.get().uri("/api/v1/routes/ATL/JFK"))
                .bodyJson()
                .hasPathSatisfying("$.dest.city", city -> assertThat(city).isEqualTo("New York"));
        assertThat(pages.get().uri("/api/v1/rankings?of=routes"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.minimumFlights", flights -> assertThat(flights).isEqualTo(60))
                .hasPathSatisfying("$.by.ON_TIME_SHARE.best[0].id", route -> assertThat(route)
                        .isEqualTo("ATL-JFK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/airlines/DL/by-hour",
                "/api/v1/airports/ATL/departures/by-weekday",
                "/api/v1/routes/ATL/JFK/by-month"
            })
    void everyChartHasItsNumbers(String address) {
        assertThat(pages.get().uri(address)).hasStatusOk().bodyJson().hasPath("$.series[0].values[0]");
        assertThat(pages.get().uri(address + ".csv")).hasStatusOk().bodyText().contains("onTimeShare,flights");
        assertThat(pages.get().uri(address + "s")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/airlines",
                "/airlines/DL",
                "/airports",
                "/airports/ATL",
                "/routes/ATL/JFK",
                "/airlines/DL?lang=es"
            })
    void noReportHasInlineScriptOrStyleOrAMissingWord(String address) {
        assertThat(pages.get().uri(address))
                .bodyText()
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:")
                .doesNotContain("??");
    }
}
