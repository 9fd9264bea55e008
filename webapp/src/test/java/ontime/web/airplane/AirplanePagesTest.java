package ontime.web.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class AirplanePagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void allAirplanesAreListedByTailNumberAPageAtATime() {
        assertThat(pages.get().uri("/airplanes?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("16–30 of 51 airplanes", "N1015SW", "/airplanes?page=1", "/airplanes?page=4")
                .doesNotContain("N1001SW");
    }

    @Test
    void theAddressHoldsTheWholeSearchAndItsOrder() {
        assertThat(pages.get().uri("/airplanes?manufacturer=boeing&yearFrom=1980&yearTo=2001&sort=-year&size=10"))
                .bodyText()
                .contains("1–10 of 48 airplanes")
                .contains(
                        "/airplanes?manufacturer=boeing&amp;yearFrom=1980&amp;yearTo=2001&amp;sort=-year&amp;size=10&amp;page=2")
                .contains("aria-sort=\"descending\"", "/airplanes?yearFrom=1980");
    }

    @ParameterizedTest
    @CsvSource({
        "tailNum=338, N338AA",
        "model=a320, N640DL",
        "owner=wilmington, N640DL",
        "engine=cf6, N338AA",
        "carrier=DL&model=a320, N640DL"
    })
    void airplanesAreFoundByWhatIsKnownOfThem(String query, String tail) {
        assertThat(pages.get().uri("/airplanes?" + query))
                .bodyText()
                .contains("1 airplane<", "href=\"/airplanes/" + tail + "\"");
    }

    @Test
    void aSearchWithoutResultOffersWhatToLeaveOut() {
        assertThat(pages.get().uri("/airplanes?manufacturer=boeing&model=a320"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "No airplane matches",
                        "href=\"/airplanes?model=a320\"",
                        "href=\"/airplanes?manufacturer=boeing\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=colour", "yearFrom=2001&yearTo=2000", "yearFrom=x", "carrier=DELTA", "page=0"})
    void whatMakesNoSenseIsToldKindly(String query) {
        assertThat(pages.get().uri("/airplanes?" + query))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("Exception");
        assertThat(pages.get().uri("/api/v1/airplanes?" + query))
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }

    @Test
    void anAirplaneHasItsFactsWithTheirSourcesAndItsTotals() {
        assertThat(pages.get().uri("/airplanes/N338AA"))
                .hasStatusOk()
                .bodyText()
                .contains("BOEING", "767-223", "1987", "AMERICAN AIRLINES INC", "TEXAS", "in 2016", "22335")
                .contains("2 × ", "CF6-80A", "up to 221")
                .contains("Data Expo 2009", "FAA tail number inquiry", "as of 2008")
                .contains("href=\"/airlines/AA\"", "href=\"/routes/ATL/JFK\"", "91.0%")
                .doesNotContain("another aircraft");
    }

    @Test
    void aMonthShowsEachDaysFlightsWithLinksToAllOfThem() {
        assertThat(pages.get().uri("/airplanes/N640DL?month=2008-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Flights in January 2008", "id=\"day-2008-01-15\"")
                .contains("href=\"/flights/ATL/JFK/2008-01-15/DL640\"", "ATL 7:12 AM", "3 min early")
                .contains("From JFK to ATL on an unreported flight")
                .contains("href=\"/airplanes/N640DL?month=2008-01#flights\"");
    }

    @Test
    void aMonthWithoutFlightsSaysSo() {
        assertThat(pages.get().uri("/airplanes/N338AA?month=2008-02"))
                .hasStatusOk()
                .bodyText()
                .contains("No flights were reported in this month.", "/airplanes/N338AA?month=2008-01#flights");
    }

    @Test
    void factsThatDoNotFitAreShownWithTheirDoubt() {
        assertThat(pages.get().uri("/airplanes/N378AA"))
                .bodyText()
                .contains("These details may belong to another aircraft", "This is not an airliner", "CESSNA");
        assertThat(pages.get().uri("/airplanes?tailNum=N378AA")).bodyText().contains("uncertain");
    }

    @Test
    void aGarbledTailNumberHasAPageWithoutFacts() {
        assertThat(pages.get().uri("/airplanes/80009E"))
                .hasStatusOk()
                .bodyText()
                .contains("Our reference data doesn’t include this tail number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n338aa", "338AA", "338aa"})
    void whatPeopleTypeLeadsToTheAirplane(String typed) {
        assertThat(pages.get().uri("/airplanes/" + typed)).hasRedirectedUrl("/airplanes/N338AA");
    }

    @Test
    void anUnknownAirplaneIsNotFoundByName() {
        assertThat(pages.get().uri("/airplanes/N99999"))
                .hasStatus(404)
                .bodyText()
                .contains("We have no flights by an airplane with tail number “N99999”.");
        assertThat(pages.get().uri("/airplanes/N338AA?month=January")).hasStatus(400);
    }

    @Test
    void manufacturersAreShownBeforeAndAfterWithWhatWasMerged() {
        assertThat(pages.get().uri("/airplanes/manufacturers"))
                .hasStatusOk()
                .bodyText()
                .contains("Based on 5 airplanes", "AIRBUS INDUSTRIE", "into AIRBUS", "40.00%", "60.00%")
                .contains("data-chart=\"manufacturers\"", "href=\"/airplanes?manufacturer=AIRBUS%20INDUSTRIE\"");
    }

    @Test
    void theSameInSpanish() {
        assertThat(pages.get().uri("/airplanes/N338AA?lang=es")).bodyText().contains("Detalles", "Vuelos en");
    }

    @Test
    void theApiGivesWhatThePagesShow() {
        assertThat(pages.get().uri("/api/v1/airplanes?manufacturer=airbus"))
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(1))
                .hasPathSatisfying(
                        "$.airplanes[0].tailNum", tail -> assertThat(tail).isEqualTo("N640DL"));
        assertThat(pages.get().uri("/api/v1/airplanes/N338AA"))
                .bodyJson()
                .hasPathSatisfying("$.facts.year", year -> assertThat(year).isEqualTo(1987))
                .hasPathSatisfying(
                        "$.totals.flights", flights -> assertThat(flights).isEqualTo(100));
        assertThat(pages.get().uri("/api/v1/airplanes/N338AA/flights?month=2008-01"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.flights[0].flightNum", number -> assertThat(number).isEqualTo(12));
        assertThat(pages.get().uri("/api/v1/airplanes/N338AA/flights?month=2008-02"))
                .hasStatus(404);
        assertThat(pages.get().uri("/api/v1/airplanes/manufacturers"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.after[1].percent", percent -> assertThat(percent).isEqualTo(40.0));
        assertThat(pages.get().uri("/api/v1/airplanes/manufacturers.csv"))
                .bodyText()
                .isEqualTo("manufacturer,airplanes,share\r\nBOEING,3,0.6\r\nAIRBUS,2,0.4\r\n");
    }
}
