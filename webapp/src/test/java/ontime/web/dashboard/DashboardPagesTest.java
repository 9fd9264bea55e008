package ontime.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Dashboards over 58 flights: 53 on Tuesday, January 15, of which 37 were on time, and 5 on Thursday, February 28, all of
 * them on time. AA and 9E have one flight each, neither on time; the others are DL's.
 */
@PageTest
class DashboardPagesTest {

    private static final String OVERVIEW = "/api/v1/dashboards/overview";

    @Autowired
    private MockMvcTester pages;

    @Test
    void theOverviewHasTheFiguresOfAllFlights() {
        assertThat(pages.get().uri(OVERVIEW))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.figures.flights", flights -> assertThat(flights).isEqualTo(58))
                .hasPathSatisfying(
                        "$.figures.onTime", onTime -> assertThat(onTime).isEqualTo(42))
                .hasPathSatisfying("$.figures.cancelled", cancelled -> assertThat(cancelled)
                        .isEqualTo(1))
                .hasPathSatisfying(
                        "$.previous", previous -> assertThat(previous).isNull())
                .extractingPath("$.charts[*].id")
                .asArray()
                .containsExactly(
                        "month",
                        "date",
                        "weekday",
                        "departure-hour",
                        "carrier",
                        "origin",
                        "route",
                        "origin-state",
                        "cause",
                        "delay-band");
    }

    @Test
    void aChosenValueFiltersEveryChartButItsOwn() {
        String thursday = OVERVIEW + "?weekday=thursday";

        assertThat(flights(thursday, "weekday", "tuesday")).isEqualTo("53");
        assertThat(flights(thursday, "weekday", "thursday")).isEqualTo("5");
        assertThat(flights(thursday, "carrier", "DL")).isEqualTo("5");
        assertThat(flights(thursday, "carrier", "AA")).isEmpty();
        assertThat(pages.get().uri(thursday))
                .bodyJson()
                .extractingPath("$.figures.flights")
                .isEqualTo(5);
    }

    @Test
    void twoChosenValuesOfADimensionAddUpAndTwoDimensionsNarrow() {
        assertThat(pages.get().uri(OVERVIEW + "?carrier=AA,9E"))
                .bodyJson()
                .extractingPath("$.figures.flights")
                .isEqualTo(2);
        String narrow = OVERVIEW + "?carrier=AA,9E&departureHour=8";
        assertThat(pages.get().uri(narrow))
                .bodyJson()
                .extractingPath("$.figures.flights")
                .isEqualTo(1);
        assertThat(flights(narrow, "departure-hour", "23")).isEqualTo("1");
        assertThat(flights(narrow, "carrier", "DL")).isEmpty();
    }

    @Test
    void aMonthIsComparedWithTheMonthBefore() {
        assertThat(pages.get().uri(OVERVIEW + "?month=2008-02"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.figures.flights", flights -> assertThat(flights).isEqualTo(5))
                .hasPathSatisfying(
                        "$.previous.flights", flights -> assertThat(flights).isEqualTo(53))
                .hasPathSatisfying(
                        "$.previousPeriod.from", from -> assertThat(from).isEqualTo("2008-01-01"))
                .hasPathSatisfying("$.previousPeriod.to", to -> assertThat(to).isEqualTo("2008-01-31"));
        assertThat(pages.get().uri("/dashboards?month=2008-02"))
                .bodyText()
                .contains("February 2008, compared with January 2008.", "−90.6% from 53", "+30.2 points from 69.8%")
                .contains("class=\"better\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                           | January 2008 – February 2008. Choose a month to compare it with the month before.
            month=2008-01                | January 2008. The period before is not loaded, so there is nothing to compare with.
            month=2008-02&carrier=9E     | February 2008, compared with January 2008.
            month=2008-02&weekday=sunday | February 2008. No flight matches in the period before (January 2008), so there is nothing
            date=2008-01-15              | Jan 15, 2008. No flight matches in the period before (Jan 14, 2008), so there
            date=2008-01-15,2008-02-28   | January 2008 – February 2008. The chosen days are not consecutive
            month=2008-01&date=2008-01-15 | Jan 15, 2008. No flight matches in the period before (Jan 14, 2008), so there
            month=2008-02&date=2008-01-15 | No flights.
            """)
    void thePageNamesTheMonthsAndWhatTheyAreComparedWith(String filter, String period) {
        assertThat(pages.get().uri("/dashboards?" + filter))
                .hasStatusOk()
                .bodyText()
                .contains(period);
    }

    @Test
    void aListOfTheWorstCountsThoseThatItCompares() {
        assertThat(pages.get().uri("/dashboards"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("The worst \\d+ of the \\d+ with at least 10 flights\\.");
    }

    @Test
    void aWrongFilterLeadsBackToTheOthers() {
        assertThat(pages.get().uri("/dashboards?carrier=9E&weekday=someday&month=2008-02"))
                .hasStatus(400)
                .bodyText()
                .contains("someday", "href=\"/dashboards?carrier=9E&amp;month=2008-02\"", "Go on without it");
        assertThat(pages.get().uri("/airplanes?manufacturer=boeing&yearFrom=2005&yearTo=1990"))
                .hasStatus(400)
                .bodyText()
                .contains("href=\"/airplanes?manufacturer=boeing&amp;yearFrom=2005\"");
    }

    @Test
    void theMinutesOfEachCauseAreSums() {
        assertThat(value("cause", "nas")).isEqualTo("40.0");
        assertThat(value("cause", "late-aircraft")).isEqualTo("30.0");
        assertThat(value("cause", "carrier")).isEqualTo("20.0");
        assertThat(pages.get().uri("/dashboards?cause=nas")).bodyText().contains("1 flight<");
    }

    @Test
    void theBarsAreLinksThatWorkWithoutScript() {
        assertThat(pages.get().uri("/dashboards"))
                .hasStatusOk()
                .bodyText()
                .contains("58 flights", "72.4%", "href=\"/dashboards?weekday=thursday\"")
                .contains("On time by day of the week")
                .contains("<option value=\"GA\">GA</option>");
        assertThat(pages.get().uri("/dashboards?weekday=thursday&carrier=DL"))
                .bodyText()
                .contains("href=\"/dashboards?weekday=thursday,tuesday&amp;carrier=DL\"")
                .contains("href=\"/dashboards?carrier=DL\"", "aria-current=\"true\"", "Clear all");
    }

    @Test
    void aBadShareIsNotGreen() {
        assertThat(pages.get().uri("/dashboards?carrier=AA"))
                .bodyText()
                .containsPattern("data-colour=\"--bar-cancelled\"[^>]*>\\s*<th scope=\"row\"><a id=\"carrier-AA\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/dashboards/airlines/DL, 56 flights, origin-state",
        "/dashboards/airports/ATL, 58 flights, carrier",
        "/dashboards/airports/JFK/arrivals, 6 flights, origin-state",
        "/dashboards/routes/ATL-SFO, 52 flights, departure-hour"
    })
    void eachSubjectHasADashboardOfItsFlights(String address, String flights, String chart) {
        assertThat(pages.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains(">" + flights + "<", "id=\"" + chart + "-rows\"");
        assertThat(pages.get().uri("/api/v1" + address)).hasStatusOk();
    }

    @Test
    void whatADashboardIsAboutCannotBeFilteredAway() {
        assertThat(pages.get().uri("/api/v1/dashboards/airlines/DL?carrier=AA"))
                .bodyJson()
                .extractingPath("$.figures.flights")
                .isEqualTo(0);
    }

    @Test
    void aChartIsAFileWithTheFiltersApplied() {
        assertThat(pages.get().uri(OVERVIEW + "/carrier.csv?weekday=thursday"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"carrier.csv\"")
                .hasBodyTextEqualTo("carrier,onTimeShare,flights,meanArrDelay\r\nDL,1,5,-18\r\n");
        assertThat(pages.get().uri(OVERVIEW + "/colour.csv")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekday=someday", "departureHour=25", "from=2008-02-02&to=2008-01-01", "month=May"})
    void aWrongFilterIsRefused(String filter) {
        assertThat(pages.get().uri("/dashboards?" + filter)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(pages.get().uri(OVERVIEW + "?" + filter)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"airlines/ZZ", "airports/QQQ", "airports/QQQ/arrivals", "routes/ATL-QQQ"})
    void anUnknownSubjectIsNotFound(String subject) {
        assertThat(pages.get().uri("/dashboards/" + subject)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void noFlightIsAnEmptyState() {
        assertThat(pages.get().uri("/dashboards?weekday=sunday"))
                .hasStatusOk()
                .bodyText()
                .contains("0 flights", "No flight matches all of your filters", "Clear all");
    }

    @Test
    void thePageIsInSpanishToo() {
        assertThat(pages.get().uri("/dashboards?lang=es&carrier=DL"))
                .bodyText()
                .contains("Paneles", "Puntuales por día de la semana", "martes", "Quitar todo");
    }

    @ParameterizedTest
    @CsvSource({
        "/airlines/DL, /dashboards/airlines/DL",
        "/airports/ATL, /dashboards/airports/ATL",
        "/routes/ATL/JFK, /dashboards/routes/ATL-JFK"
    })
    void thePagesOfSubjectsLinkToTheirDashboards(String page, String dashboard) {
        assertThat(pages.get().uri(page)).bodyText().contains("href=\"" + dashboard + "\"", "href=\"/dashboards\"");
    }

    private String flights(String address, String chart, String bar) {
        return read(address, chart, bar, "flights");
    }

    private String value(String chart, String bar) {
        return read(OVERVIEW, chart, bar, "value");
    }

    private String read(String address, String chart, String bar, String field) {
        List<Object> found = JsonPath.read(
                body(address), "$.charts[?(@.id == '%s')].bars[?(@.key == '%s')].%s".formatted(chart, bar, field));
        return found.isEmpty() ? "" : found.get(0).toString();
    }

    private String body(String address) {
        try {
            return pages.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
