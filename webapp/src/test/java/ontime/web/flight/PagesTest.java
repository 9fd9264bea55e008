package ontime.web.flight;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class PagesTest {

    private static final String ROUTE_DAY = "/flights/ATL/JFK/2008-01-15";
    private static final String MANY = "/flights/ATL/SFO/2008-01-15";

    @Autowired
    private MockMvcTester pages;

    @Test
    void theFrontPageSaysWhatIsLoaded() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("1,200", "Flights from January 2008 to February 2008", "data version 3", "Feb 28, 2008");
    }

    @Test
    void theFrontPageLeadsToARouteOfTheNewestDay() {
        assertThat(pages.get().uri("/")).bodyText().contains("href=\"/flights/ATL/SFO/2008-02-28\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATL", "atl", "Atlanta", "atlanta, ga", "hartsfield", "ATL · Atlanta, GA · Hartsfield"})
    void whatPeopleTypeLeadsToThePageOfTheRoute(String origin) {
        assertThat(pages.get().uri("/flights?origin={o}&dest=New York&date=2008-01-15", origin))
                .hasRedirectedUrl(ROUTE_DAY);
    }

    @Test
    void aWordThatFitsSeveralAirportsIsAskedBack() {
        assertThat(pages.get().uri("/flights?origin=ATL&dest=international&date=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("Which airports do you mean?", "/flights/ATL/JFK/2008-01-15", "/flights/ATL/SFO/2008-01-15");
    }

    @Test
    void aPlaceThatIsNotKnownLeadsToThePageOfTheSearchBoxWithEverythingThatWasTyped() {
        assertThat(pages.get().uri("/flights?origin=Timbuktu&dest=JFK&date=2008-01-15"))
                .hasRedirectedUrl("/find?q=Timbuktu%20%E2%80%93%20JFK%202008-01-15");
    }

    @Test
    void onlyRoutesWithFlightsAreOffered() {
        assertThat(pages.get().uri("/flights?origin=ATL&dest=international&date=2008-02-28"))
                .hasRedirectedUrl("/flights/ATL/SFO/2008-02-28");
        assertThat(pages.get().uri("/flights?origin=ATL&dest=international&date=2008-01-15"))
                .bodyText()
                .contains("6 flights that day", "47 flights that day");
    }

    @Test
    void aRoutesDayShowsEveryFlightWithItsStatusInWords() {
        assertThat(pages.get().uri(ROUTE_DAY))
                .hasStatusOk()
                .bodyText()
                .contains("6 flights", "DL 640", "Delta Air Lines Inc.", "7:15 AM", "left 7:12 AM", "3 min early")
                .contains("On time", "by 1 h 35 min", "Cancelled", "because of weather", "Diverted", "Not reported");
    }

    @Test
    void aRoutesDayLinksToTheDaysBeforeAndAfter() {
        assertThat(pages.get().uri(ROUTE_DAY))
                .bodyText()
                .contains("/flights/ATL/JFK/2008-01-14", "/flights/ATL/JFK/2008-01-16");
    }

    @Test
    void theFirstLoadedDayHasNoDayBefore() {
        assertThat(pages.get().uri("/flights/ATL/JFK/2008-01-01"))
                .bodyText()
                .contains("/flights/ATL/JFK/2008-01-02")
                .doesNotContain("2007-12-31");
    }

    @Test
    void anArrivalAfterMidnightIsMarked() {
        assertThat(pages.get().uri(ROUTE_DAY)).bodyText().containsOnlyOnce("+1 day");
    }

    @Test
    void aDayFitsOnOnePageUnlessAskedOtherwise() {
        assertThat(pages.get().uri(MANY)).bodyText().contains("1–47 of 47 flights");
        assertThat(pages.get().uri(MANY + "?size=15&page=2"))
                .bodyText()
                .contains(
                        "16–30 of 47 flights",
                        MANY + "?page=1&amp;size=15",
                        MANY + "?page=3&amp;size=15",
                        MANY + "?page=4&amp;size=15");
    }

    @Test
    void aDayWithoutFlightsHelpsOn() {
        assertThat(pages.get().uri("/flights/JFK/ATL/2009-05-01"))
                .hasStatusOk()
                .bodyText()
                .contains("No flights from JFK to ATL", "/flights/JFK/ATL/2008-02-29", "/flights/search?origin=JFK");
    }

    @Test
    void smallLettersLeadToThePageOfTheCode() {
        assertThat(pages.get().uri("/flights/atl/jfk/2008-01-15")).hasRedirectedUrl(ROUTE_DAY);
    }

    @Test
    void aSearchKeepsItsPartsInEveryLink() {
        assertThat(pages.get().uri("/flights/search?carrier=DL&from=2008-01-15&to=2008-01-31&page=2&size=20"))
                .bodyText()
                .contains("21–40 of 51 flights")
                .contains("?carrier=DL&amp;from=2008-01-15&amp;to=2008-01-31&amp;page=3&amp;size=20");
    }

    @Test
    void filtersNameDaysInWords() {
        assertThat(pages.get().uri("/flights/search?carrier=DL&from=2008-01-15&to=2008-01-31"))
                .bodyText()
                .contains(
                        "aria-label=\"Remove on or after Tue, Jan 15, 2008\"",
                        "aria-label=\"Remove on or before Thu, Jan 31, 2008\"");
        assertThat(pages.get().uri("/flights/search?carrier=DL&date=2008-01-15&lang=es"))
                .bodyText()
                .contains("<span>el</span> <b>mar, 15 ene 2008</b>", "href=\"/flights/search?carrier=DL\"")
                .doesNotContain("a partir del");
    }

    @Test
    void theFrontPageBeginsWithWhatTravellersComeFor() {
        assertThat(pages.get().uri("/"))
                .bodyText()
                .containsSubsequence(
                        "<ul class=\"doors\">", "href=\"/predict\"", "href=\"/compare\"", "href=\"/subscriptions\"");
    }

    @Test
    void aFlightNumberLeadsToItsPrediction() {
        assertThat(pages.get().uri("/flights/search?carrier=DL&flightNum=644"))
                .bodyText()
                .contains("<a href=\"/predict?carrier=DL&amp;flightNum=644&amp;", ">Will it be late?</a>");
    }

    @Test
    void aSearchByAirplaneFindsItsFlights() {
        assertThat(pages.get().uri("/flights/search?tailNum=n338aa"))
                .bodyText()
                .contains("1 flight", "AA 12")
                .doesNotContain("DL 640");
    }

    @Test
    void aSearchByFlightNumberAndDayFindsTheFlight() {
        assertThat(pages.get().uri("/flights/search?flightNum=644&date=2008-01-15"))
                .bodyText()
                .contains("1 flight", "DL 644");
    }

    @Test
    void aSearchByACitysNameLeadsToItsCode() {
        assertThat(pages.get().uri("/flights/search?origin=Atlanta&carrier=AA"))
                .hasRedirectedUrl("/flights/search?carrier=AA&origin=ATL");
    }

    @Test
    void aSearchWithoutResultSaysWhatToLeaveOut() {
        assertThat(pages.get().uri("/flights/search?carrier=AA&dest=SFO"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "No flight matches",
                        "href=\"/flights/search?carrier=AA\"",
                        "href=\"/flights/search?dest=SFO\"");
    }

    @Test
    void aSearchByAnAirlinesNameLeadsToItsCode() {
        assertThat(pages.get().uri("/flights/search?carrier=delta&dest=JFK"))
                .hasRedirectedUrl("/flights/search?carrier=DL&dest=JFK");
        assertThat(pages.get().uri("/flights/search?carrier=lines"))
                .hasStatus(400)
                .bodyText()
                .contains("“lines” matches more than one: ", "DL");
    }

    @Test
    void aDaysFlightsAreFilteredAndOrderedByTheAddress() {
        assertThat(pages.get().uri(ROUTE_DAY + "?carrier=dl&status=on-time"))
                .bodyText()
                .contains("6 flights", "1–2 of 2 flights", "DL 640")
                .doesNotContain("AA 12", "DL 644");
        assertThat(pages.get().uri(MANY + "?sort=delay&part=night&size=5"))
                .bodyText()
                .containsSubsequence("DL 1046", "DL 1045", "DL 1044")
                .contains("1–5 of 47 flights", "href=\"" + MANY + "?part=night&amp;sort=delay&amp;size=5&amp;page=2\"")
                .contains("href=\"/flights/ATL/SFO/2008-01-16?part=night&amp;sort=delay&amp;size=5\"");
        assertThat(pages.get().uri(ROUTE_DAY + "?status=late&part=evening"))
                .bodyText()
                .contains("None of the day’s 6 flights match your filters.", "Show all 6");
        assertThat(pages.get().uri(ROUTE_DAY + "?status=lost"))
                .hasStatus(400)
                .bodyText()
                .contains("“lost”", "on-time, late, cancelled, diverted, unknown");
    }

    @Test
    void aSearchIsFilteredAndOrderedByTheAddress() {
        assertThat(pages.get().uri("/flights/search?origin=ATL&dest=JFK&status=cancelled"))
                .bodyText()
                .contains("1 flight", "DL 644", "href=\"/flights/search?origin=ATL&amp;dest=JFK\"");
        assertThat(pages.get().uri("/flights/search?dest=JFK&sort=newest"))
                .bodyText()
                .containsSubsequence("9E 5", "DL 646", "DL 640");
    }

    @Test
    void seasonalityMarksTheMonthWithMostFlights() {
        assertThat(pages.get().uri("/seasonality"))
                .hasStatusOk()
                .bodyText()
                .contains("605,765", "569,232", "72.4%")
                .contains("Highest: January 2008 with 605,765. Lowest: February 2008 with 569,232.")
                .containsOnlyOnce("class=\"most\"")
                .contains("/api/v1/flights-by-month.csv");
    }

    @Test
    void everyLineOfEveryFileIsAccountedFor() {
        assertThat(pages.get().uri("/data"))
                .hasStatusOk()
                .bodyText()
                .contains("January 2008", "605,765 flights", "data version 3", "loaded Nov 21, 2026, 6:30 AM UTC")
                .contains("569,240", "569,230", "more or fewer fields than the header", "SHA-256")
                .contains("4 files: 1,175,011 lines = 1,174,998 accepted + 3 quarantined + 4 duplicates + 2 blank")
                .contains("3 warnings", "airports that are not in our reference data: 3 (ZZY (2), ZZZ (1))")
                .contains("Cancelled flights without a reason: 1,234 (0.2%)")
                .contains("Mood, Weather&lt;b&gt;", "href=\"/api/v1/data\"");
        assertThat(pages.get().uri("/data?lang=es"))
                .bodyText()
                .contains("Vuelos cancelados sin motivo: 1.234 (0,2\u00a0%)")
                .contains("aeropuertos que no están en nuestros datos de referencia: 3 (ZZY (2), ZZZ (1))")
                .contains("mismo mes del año anterior en 259.768: es 569.232");
    }

    @Test
    void everyYearOfTheDataHasItsOwnPage() {
        assertThat(pages.get().uri("/data?year=2007"))
                .hasStatusOk()
                .bodyText()
                .contains("December 2007", "href=\"/data?year=2008\"", "1,175,011 lines")
                .doesNotContain("January 2008</h2>");
        assertThat(pages.get().uri("/data?year=1999")).hasStatus(404).bodyText().contains("We have no data for 1999.");
        assertThat(pages.get().uri("/data?year=x")).hasStatus(400);
    }

    @Test
    void definitionsSayWhatOnTimeIs() {
        assertThat(pages.get().uri("/definitions"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"on-time\"", "less than 15 minutes after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", ROUTE_DAY, "/flights/search", "/seasonality", "/data", "/definitions", "/no-such-page"})
    void noPageHasInlineScriptOrStyle(String address) {
        assertThat(pages.get().uri(address))
                .bodyText()
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/api/v1/airports", "/css/ontime.css"})
    void everyAnswerForbidsWhatWeDoNotServe(String address) {
        var answer = assertThat(pages.get().uri(address)).headers();

        answer.hasValue("X-Content-Type-Options", "nosniff");
        answer.hasValue("Referrer-Policy", "strict-origin-when-cross-origin");
        answer.hasHeaderSatisfying("Content-Security-Policy", values -> assertThat(values.get(0))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
    }

    @Test
    void whatIsTypedIsShownAsText() {
        assertThat(pages.get().uri("/flights/search?origin={o}", "<script>alert(1)</script>"))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("<script>alert");
    }
}
