package ontime.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.CityStores;
import ontime.web.OnTimeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Cities with several airports, in the search box, the flight search, predictions and subscriptions. */
@SpringBootTest(classes = {OnTimeApplication.class, CityStores.class})
@AutoConfigureMockMvc
class CitiesTest {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(
            strings = {"Chicago to New York", "CHI NYC", "de Chicago a Nueva York", "Chicago to new york 2008-01-15"})
    void aPairOfCitiesIsAChoiceOfItsRoutesWithFlights(String typed) {
        assertThat(pages.get().uri("/find?q={q}", typed))
                .hasStatusOk()
                .bodyText()
                .contains("ORD to LGA: 2 flights", "ORD to EWR: 1 flight", "All routes: 3 flights")
                .contains("/compare?origin=Chicago&amp;dest=New%20York")
                .doesNotContain("MDW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Chicago                        | MDW · Chicago, IL, Chicago Midway International: no departures
            Chicago                        | 3 flights from Chicago
            New York                       | EWR · Newark, NJ
            Chicgo                         | href="/find?q=Chicago"
            Chicgo to New York             | Chicago – New York
            Chicago to Norfolk             | 1 flight to ORF
            DL 1519 ATL-LGA 15 Jan 2008    | DL 1519 flew ATL–ORF that day
            DL 1519 ATL-LGA 15 Jan 2008    | Delta Air Lines Inc. from ATL to LGA that day: 1 flight
            """)
    void aCityIsAChoice(String typed, String choice) {
        assertThat(pages.get().uri("/find?q={q}", typed))
                .hasStatusOk()
                .bodyText()
                .contains(choice);
    }

    @Test
    void theFinderOffersOnlyRoutesWithFlights() {
        assertThat(pages.get().uri("/flights?origin=Chicago&dest=New York&date=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("/flights/ORD/LGA/2008-01-15", "2 flights that day", "/flights/ORD/EWR/2008-01-15")
                .doesNotContain("MDW", "JFK");
        assertThat(pages.get().uri("/flights?origin=Chicago&dest=New York&date=2008-01-16"))
                .hasRedirectedUrl("/find?q=Chicago%20%E2%80%93%20New%20York%202008-01-16");
    }

    @Test
    void aSearchBetweenCitiesFindsTheFlightsOfAllTheirAirports() {
        assertThat(pages.get().uri("/flights/search?origin=chicago&dest=nyc"))
                .hasRedirectedUrl("/flights/search?origin=Chicago&dest=nyc");
        assertThat(pages.get().uri("/flights/search?origin=Chicago&dest=New York"))
                .hasStatusOk()
                .bodyText()
                .contains("3 flights", "AA 300", "AA 304", "value=\"Chicago\"")
                .contains("/flights/search?origin=ORD&amp;dest=EWR", "ORD to LGA: 2 flights");
        assertThat(pages.get().uri("/flights/search?origin=Chicago"))
                .bodyText()
                .contains("3 flights from ORD")
                .doesNotContain("from MDW");
        assertThat(pages.get().uri("/api/v1/flights/search?origin=Chicago&dest=New York"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(3);
    }

    @Test
    void aMisspelledCityKeepsTheFormAndOffersTheName() {
        assertThat(pages.get().uri("/flights/search?origin=Chicgo&flightNum=300"))
                .hasStatus(400)
                .bodyText()
                .contains("value=\"Chicgo\"", "value=\"300\"", "Did you mean")
                .contains("/flights/search?origin=Chicago&amp;flightNum=300");
    }

    @Test
    void aSearchWithoutResultOffersOnlyWhatHasFlights() {
        assertThat(pages.get().uri("/flights/search?carrier=DL&flightNum=1519&origin=ATL&dest=LGA&date=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("DL 1519 flew ATL–ORF that day", "without “flight number 1519”: 1 flight")
                .contains("without “to LGA”: 1 flight")
                .doesNotContain("without “airline", "without “on or after");
    }

    @Test
    void aPredictionBetweenCitiesIsAChoiceOfFlights() {
        assertThat(pages.get().uri("/predict?origin=Chicago&dest=New York&flightDate=2030-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("3 flights: which one is yours?", "AA 304 · ORD–EWR", "· ORD–LGA");
        assertThat(pages.get()
                        .uri("/predict?carrier=AA&flightNum=304&origin=Chicago&dest=New York&flightDate=2030-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("We found this flight", "AA 304 · ORD–EWR");
        assertThat(pages.post()
                        .uri("/predict")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("flightNum=AA304&origin=Chicago&dest=New York&flightDate=2030-01-15&crsDepTime="))
                .redirectedUrl()
                .startsWith("/predictions/");
        assertThat(pages.post()
                        .uri("/predict")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("origin=Chicago&dest=New York&flightDate=2030-01-15"))
                .hasRedirectedUrl("/predict?origin=Chicago&dest=New%20York&flightDate=2030-01-15#flights");
    }

    @Test
    void aSubscriptionBetweenCitiesIsAChoiceOfRoutesThatKeepsTheForm() {
        assertThat(pages.post()
                        .uri("/subscriptions")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("origin=Chicago&dest=New York&flightNum=AA 300&day=2&day=5&mail=ann@example.com"))
                .hasStatusOk()
                .bodyText()
                .contains("ORD → LGA", "value=\"ann@example.com\"", "value=\"300\"", "name=\"day\" value=\"5\"")
                .doesNotContain("EWR");
    }

    @Test
    void anAirportsAddressMayBeItsCityOrName() {
        assertThat(pages.get().uri("/airports/Atlanta")).hasRedirectedUrl("/airports/ATL");
        assertThat(pages.get().uri("/airports/Chicago")).hasRedirectedUrl("/find?q=Chicago");
        assertThat(pages.get().uri("/airlines/Delta")).hasRedirectedUrl("/airlines/DL");
        assertThat(pages.get().uri("/airports/ORX"))
                .hasStatus(404)
                .bodyText()
                .contains(
                        "ORD · Chicago, IL, Chicago O&#39;Hare International: 3 departures", "href=\"/airports/ORF\"");
    }

    @Test
    void aFlightNumberMayHaveItsAirline() {
        assertThat(pages.get().uri("/flights/search?flightNum=DL1519"))
                .bodyText()
                .contains("1 flight", "DL 1519");
        assertThat(pages.get().uri("/api/v1/flights/search?flightNum=dl 1519"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(pages.get().uri("/api/v1/flights/search?carrier=AA&flightNum=DL1519"))
                .hasStatus(400)
                .bodyText()
                .contains("with or without the airline code: 640 or DL640");
        assertThat(pages.get().uri("/subscriptions?flightNum=DL1519"))
                .bodyText()
                .contains("value=\"DL\"", "value=\"1519\"");
    }
}
