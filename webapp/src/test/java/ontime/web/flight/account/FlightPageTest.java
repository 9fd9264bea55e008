package ontime.web.flight.account;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class FlightPageTest {

    private static final String DAY = "/flights/ATL/JFK/2008-01-15";

    @Autowired
    private MockMvcTester pages;

    @Test
    void aLateFlightTellsItsTimesAndItsCauses() {
        assertThat(pages.get().uri(DAY + "/AA12"))
                .hasStatusOk()
                .bodyText()
                .contains("AA 12", "American Airlines Inc.", "Tuesday, January 15, 2008", "EST", "1 h 35 min late")
                .contains("Departed gate", "Took off", "9:53 AM", "Landed", "11:38 AM", "Arrived at gate", "18 min")
                .contains("National air system", "42%", "Late incoming airplane", "32%")
                .doesNotContain("cause.", "Security");
    }

    @Test
    void aFlightTellsTheWeatherThatItMet() {
        assertThat(pages.get().uri(DAY + "/AA12"))
                .bodyText()
                .contains("The weather that the flight met", "8:52 AM", "15 kt from 250°", "gusts of 25 kt", "1.5 mi")
                .contains("800 ft", "2.5 mm", "26 °F (-3 °C)", "Thunderstorm")
                .contains("10:51 AM", "calm", "0.5 mi", "none");
        assertThat(pages.get().uri("/flights/ATL/SFO/2008-02-28/DL1000?lang=es"))
                .bodyText()
                .doesNotContain("El tiempo que encontró el vuelo");
    }

    @Test
    void everyRowOfANumberIsShown() {
        assertThat(pages.get().uri(DAY + "/DL640"))
                .bodyText()
                .contains(
                        "2 records have this flight number",
                        "id=\"at-0715-0\"",
                        "id=\"at-0715-1\"",
                        "80009E",
                        "N640DL");
    }

    @Test
    void aCancelledFlightSaysWhy() {
        assertThat(pages.get().uri(DAY + "/DL644"))
                .bodyText()
                .contains("This flight did not operate. It was cancelled because of weather.")
                .contains("Airlines report causes only for flights that arrive 15 or more minutes late.");
    }

    @Test
    void aDivertedFlightSaysThatItLandedElsewhere() {
        assertThat(pages.get().uri(DAY + "/DL646"))
                .bodyText()
                .contains(
                        "This flight was diverted and landed at another airport than JFK.",
                        "landed 2:06 PM",
                        "took off again 3:40 PM")
                .contains("It reached JFK later.", "5 h 10 min late");
    }

    @Test
    void aFlightOfWhichNothingIsKnownHasAPageToo() {
        assertThat(pages.get().uri(DAY + "/9E5"))
                .hasStatusOk()
                .bodyText()
                .contains("Not reported", "11:59 PM", "The tail number was not reported.");
    }

    @Test
    void theFlightBeforeTellsWhereTheAirplaneCameFrom() {
        assertThat(pages.get().uri("/flights/ATL/SFO/2008-01-15/DL1001"))
                .bodyText()
                .contains("Other flights by this airplane", "DL 1000");
    }

    @Test
    void aFlightLinksToEverythingItIsPartOf() {
        assertThat(pages.get().uri(DAY + "/AA12"))
                .bodyText()
                .contains("href=\"/airlines/AA\"", "href=\"/airports/ATL\"", "href=\"/airports/JFK\"")
                .contains("href=\"/routes/ATL/JFK\"", "href=\"" + DAY + "\"", "href=\"/api/v1" + DAY + "/AA12\"")
                .contains("href=\"/airplanes/N338AA\"", "0 of 1 flights from Jan 1, 2008 to Jan 30, 2008");
    }

    @Test
    void smallLettersLeadToThePage() {
        assertThat(pages.get().uri("/flights/atl/jfk/2008-01-15/aa12")).hasRedirectedUrl(DAY + "/AA12");
    }

    @Test
    void aFlightThatIsNotLoadedIsNotFound() {
        assertThat(pages.get().uri(DAY + "/AA999"))
                .hasStatus(404)
                .bodyText()
                .contains("We have no flight AA999 from ATL to JFK on 2008-01-15.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "12", "DL", "DL-640", "DL640X"})
    void whatIsNoFlightNumberIsRefused(String number) {
        assertThat(pages.get().uri(DAY + "/" + number)).hasStatus(400);
    }

    @Test
    void theDaysTableLeadsToTheFlight() {
        assertThat(pages.get().uri(DAY)).bodyText().contains("href=\"" + DAY + "/AA12\"");
    }

    @Test
    void thePageSpeaksSpanish() {
        assertThat(pages.get().uri(DAY + "/AA12?lang=es"))
                .bodyText()
                .contains("Despegó", "1 h 35 min de retraso", "martes, 15 de enero de 2008", "42\u00a0%");
    }
}
