package ontime.web.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightSearch;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import ontime.testkit.flight.InMemoryFlightSearch;
import ontime.web.FakeStream;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * On each of 40 days until January 15: DL 1519 arrives in Atlanta from New York at 12:10 PM, DL 640 leaves for San Francisco at
 * 1:05 PM, and DL 642 at 4:15 PM.
 */
@SpringBootTest(classes = {OnTimeApplication.class, StoresInMemory.class, ConnectionPagesTest.ConnectingFlights.class})
@AutoConfigureMockMvc
class ConnectionPagesTest {

    private static final String BOTH = "incoming=DL 1519&outgoing=DL 640&date=2008-01-15";

    @Autowired
    private MockMvcTester pages;

    @Test
    void theAnswerSaysHowLikelyWhyAndWhatIsNext() {
        assertThat(pages.get().uri("/connections?" + BOTH))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .bodyText()
                .contains("You’ll likely make it", "55 minutes at ATL, and you need 30 of them")
                .contains("DL 1519 from JFK arrives at ATL at 12:10 PM", "DL 640 leaves ATL for SFO at 1:05 PM")
                .contains("8 of 10 such flights arrive between 5 min early and 25 min late")
                .contains("from 39 past flights of this number", "No model predicted these flights")
                .contains("DL 642 leaves at 4:15 PM", "3 h 10 min after the flight you missed")
                .contains("that of all flights with as many minutes between them");
    }

    @Test
    void theApiGivesTheSameWithTypes() throws UnsupportedEncodingException {
        JsonNode answer = json(BOTH);

        assertThat(answer.get("airport").asString()).isEqualTo("ATL");
        assertThat(answer.get("minutesBetween").asInt()).isEqualTo(55);
        assertThat(answer.get("minimumMinutes").asInt()).isEqualTo(30);
        assertThat(answer.get("probability").asDouble()).isBetween(0.8, 0.95);
        assertThat(answer.get("verdict").asString()).isEqualTo("LIKELY_MADE");
        assertThat(answer.at("/incoming/delay/high").asInt()).isEqualTo(25);
        assertThat(answer.at("/incoming/source").asString()).isEqualTo("NUMBER");
        assertThat(answer.at("/outgoing/notFlown").asDouble()).isCloseTo(1.0 / 89, offset(1e-9));
        assertThat(answer.at("/next/waitMinutes").asInt()).isEqualTo(190);
    }

    @Test
    void whatTheModelsPredictCounts() throws UnsupportedEncodingException {
        JsonNode answer = json(BOTH.replace("1519", "9006"));

        assertThat(answer.at("/incoming/source").asString()).isEqualTo("MODELS");
        assertThat(answer.at("/incoming/delay/high").asInt()).isEqualTo(58);
        assertThat(answer.at("/incoming/notFlown").asDouble()).isCloseTo(0.03125, offset(1e-9));
        assertThat(answer.at("/outgoing/source").asString()).isEqualTo("NUMBER");
        assertThat(answer.get("probability").asDouble())
                .isLessThan(json(BOTH).get("probability").asDouble() - 0.05);
        assertThat(pages.get().uri(answer.at("/incoming/page").asString()))
                .bodyText()
                .contains("DL 9006 from JFK to ATL", "15 min early and 58 min late");
        assertThat(pages.get().uri("/connections?" + BOTH.replace("1519", "9006")))
                .bodyText()
                .contains("predicted by our models", "See its prediction")
                .doesNotContain("No model predicted");
    }

    @Test
    void whoNeedsLongerMakesItLessOften() throws UnsupportedEncodingException {
        assertThat(json(BOTH + "&minimum=50").get("probability").asDouble())
                .isLessThan(json(BOTH).get("probability").asDouble() - 0.1);
    }

    @Test
    void aDayToComeHasTheNewestScheduleAndSaysSo() {
        assertThat(pages.get().uri("/connections?" + BOTH.replace("2008-01-15", "2008-03-12")))
                .hasStatusOk()
                .bodyText()
                .contains("We have no schedule for that day", "Wednesday, January 9, 2008");
    }

    @Test
    void eachWrongFieldHasItsProblem() {
        MvcTestResult wrong = pages.get()
                .uri("/api/v1/connections?incoming=soon&date=2008-01-15&airport=ATL&minimum=500&outgoing=DL 0")
                .exchange();

        assertThat(wrong).hasStatus(400).hasContentType("application/problem+json");
        assertThat(wrong)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("incoming", "outgoing", "minimum");
        assertThat(pages.get().uri("/api/v1/connections?incoming=DL 1519"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("outgoing", "date");
    }

    @Test
    void flightsThatDoNotMeetAreNamed() {
        assertThat(pages.get().uri("/connections?" + BOTH.replace("DL 640", "DL 1519")))
                .hasStatus(400)
                .bodyText()
                .contains("do not meet at an airport", "DL 1519: JFK–ATL", "href=\"#outgoing\"");
        assertThat(pages.get().uri("/connections?" + BOTH.replace("DL 640", "DL 7")))
                .hasStatus(400)
                .bodyText()
                .contains("We have no flight “DL 7”");
        assertThat(pages.get().uri("/connections?" + BOTH.replace("1519", "642").replace("DL 640", "DL 1519")))
                .hasStatus(400)
                .bodyText()
                .contains("do not meet at an airport");
    }

    @Test
    void aFlightThatLeavesBeforeIsTakenOnTheNextDayIfThatIsSoon() {
        assertThat(pages.get().uri("/connections?" + BOTH.replace("DL 640", "DL 638")))
                .hasStatus(400)
                .bodyText()
                .contains("does not leave within 12 hours after the first flight arrives");
        assertThat(pages.get()
                        .uri("/connections?"
                                + BOTH.replace("DL 1519", "DL 1521").replace("DL 640", "DL 638")))
                .hasStatusOk()
                .bodyText()
                .contains("DL 638 leaves ATL for SFO at 8:00 AM, the next day");
    }

    @Test
    void aFlightThatArrivesAfterMidnightSaysSo() throws UnsupportedEncodingException {
        String late = BOTH.replace("DL 1519", "DL 1523").replace("DL 640", "DL 638");

        assertThat(json(late).at("/incoming/arrivalDate").asString()).isEqualTo("2008-01-16");
        assertThat(pages.get().uri("/connections?" + late))
                .bodyText()
                .contains("DL 1523 from JFK arrives at ATL at 1:10 AM, the next day")
                .contains("DL 638 leaves ATL for SFO at 8:00 AM, the next day");
        assertThat(pages.get().uri("/connections?" + late + "&lang=es"))
                .bodyText()
                .contains("llega a ATL a las 01:10 del día siguiente");
        assertThat(pages.get().uri("/connections?" + BOTH)).bodyText().doesNotContain("the next day");
    }

    @Test
    void aPastDayShowsWhatHappened() throws UnsupportedEncodingException {
        JsonNode made = json(BOTH);
        assertThat(made.at("/outcome/made").asBoolean()).isTrue();
        assertThat(made.at("/outcome/minutesBetween").asInt()).isEqualTo(65);
        assertThat(made.at("/outcome/incoming/delay").asInt()).isEqualTo(-10);
        assertThat(made.get("sameFlight").asBoolean()).isFalse();
        assertThat(pages.get().uri("/connections?" + BOTH))
                .bodyText()
                .contains("The connection held: there were 65 minutes from gate to gate, and you need 30")
                .contains("href=\"/flights/JFK/ATL/2008-01-15/DL1519\"");
        assertThat(pages.get().uri("/connections?" + BOTH.replace("01-15", "01-01")))
                .bodyText()
                .contains("The connection held: there were 51 minutes");
        assertThat(pages.get().uri("/connections?" + BOTH + "&minimum=66&lang=es"))
                .bodyText()
                .contains("La conexión no fue posible: hubo 65 minutos");
        assertThat(json(BOTH.replace("2008-01-15", "2008-03-12")).get("outcome").isNull())
                .isTrue();
    }

    @Test
    void aDayWithTooFewFlightsBeforeKeepsTheForm() {
        String first =
                BOTH.replace("2008-01-15", ExampleFlights.DAY.minusDays(39).toString());

        assertThat(pages.get().uri("/connections?" + first))
                .hasStatus(404)
                .bodyText()
                .contains("Before that day we have too few flights like DL 1519", "href=\"#incoming\"")
                .contains("value=\"DL 1519\"", "value=\"DL 640\"");
        assertThat(pages.get().uri("/api/v1/connections?" + first))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("incoming");
    }

    @Test
    void theFormIsEmptyAtFirstAndKnowsTheFlightOfALink() {
        assertThat(pages.get().uri("/connections"))
                .hasStatusOk()
                .bodyText()
                .contains("Will I make my connection?")
                .doesNotContain("role=\"alert\"", "id=\"verdict\"");
        assertThat(pages.get().uri("/connections?incoming=DL 1519&date=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"DL 1519\"")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void theAnswerIsInSpanish() {
        assertThat(pages.get().uri("/connections?" + BOTH + "&lang=es"))
                .bodyText()
                .contains("Probablemente llegará", "DL 640 sale de ATL a SFO a las 13:05");
    }

    private JsonNode json(String query) throws UnsupportedEncodingException {
        MvcTestResult answer = pages.get().uri("/api/v1/connections?" + query).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ConnectingFlights {

        private static final int DAYS = 40;
        private static final Route JFK_ATL = new Route("JFK", "ATL");

        @Bean
        @Primary
        FlightSearch connectingFlights() {
            List<Flight> flights = new ArrayList<>();
            for (int before = 0; before < DAYS; before++) {
                LocalDate day = ExampleFlights.DAY.minusDays(before);
                int delay = before - 10;
                flights.add(flight(day, 1519, JFK_ATL, "1000", delay));
                flights.add(flight(day, FakeStream.RANGE, JFK_ATL, "1000", delay));
                flights.add(flight(day, 1521, JFK_ATL, "2000", delay));
                flights.add(flight(day, 1523, JFK_ATL, "2300", delay));
                flights.add(flight(day, 638, ExampleFlights.ATL_SFO, "0800", 0));
                flights.add(flight(day, 640, ExampleFlights.ATL_SFO, "1305", 0));
                flights.add(flight(day, 642, ExampleFlights.ATL_SFO, "1615", 0));
            }
            return new InMemoryFlightSearch(flights);
        }

        private static Flight flight(LocalDate day, int number, Route route, String departure, int delay) {
            return FlightBuilder.of(day, "DL", number, route, departure)
                    .arrived(delay)
                    .build();
        }
    }
}
