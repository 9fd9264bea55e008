package ontime.web.flight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import org.junit.jupiter.api.Test;

class AirplaneDayTest {

    private static final Map<String, Airport> AIRPORTS =
            Map.of("ATL", SomeAirports.ATL, "JFK", SomeAirports.JFK, "SFO", SomeAirports.SFO);

    private static final Flight OUT = flight(1, "ATL", "SFO", "0900");
    private static final Flight BACK = flight(2, "SFO", "ATL", "1130");
    private static final Flight ON = flight(3, "ATL", "JFK", "2000");

    @Test
    void flightsAreInTheOrderInWhichTheyWereFlownWhateverTheClocksSay() {
        Flight earlierByClock = flight(4, "SFO", "JFK", "0800");

        AirplaneDay day = AirplaneDay.of(earlierByClock, List.of(earlierByClock, OUT), AIRPORTS);

        assertThat(day.flights()).containsExactly(OUT, earlierByClock);
        assertThat(day.current()).isEqualTo(1);
    }

    @Test
    void theFlightBeforeBroughtTheAirplane() {
        AirplaneDay day = AirplaneDay.of(BACK, List.of(ON, BACK, OUT), AIRPORTS);

        assertThat(day.flights()).containsExactly(OUT, BACK, ON);
        assertThat(day.findInbound()).contains(OUT);
    }

    @Test
    void anAirplaneThatCameFromElsewhereHasNoInboundFlight() {
        assertThat(AirplaneDay.of(ON, List.of(OUT, ON), AIRPORTS).findInbound()).isEmpty();
        assertThat(AirplaneDay.of(OUT, List.of(OUT, BACK), AIRPORTS).findInbound())
                .isEmpty();
    }

    private static Flight flight(int number, String origin, String dest, String time) {
        return FlightBuilder.of(ExampleFlights.DAY, "DL", number, new Route(origin, dest), time)
                .arrived(0)
                .build();
    }
}
