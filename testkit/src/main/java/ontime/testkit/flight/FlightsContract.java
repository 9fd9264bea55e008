package ontime.testkit.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.flight.Flights;
import org.junit.jupiter.api.Test;

/** The contract of {@link Flights}. A store's test says how to open one that holds some flights, and no others. */
public abstract class FlightsContract {

    /** A store that holds these flights only. */
    protected abstract Flights open(Collection<Flight> flights);

    @Test
    void aRoutesDayHasItsFlightsInOrderOfDepartureWithEveryValue() {
        List<Flight> shuffled = new ArrayList<>(ExampleFlights.list());
        Collections.reverse(shuffled);

        Flights flights = open(shuffled);

        assertThat(flights.findRouteDay(ExampleFlights.ATL_JFK, ExampleFlights.DAY))
                .contains(new RouteDay(ExampleFlights.ATL_JFK, ExampleFlights.DAY, ExampleFlights.list()));
    }

    @Test
    void anotherDayOrDirectionIsAnotherPage() {
        Flight nextDay = FlightBuilder.of(ExampleFlights.DAY.plusDays(1), "DL", 640, ExampleFlights.ATL_JFK, "0715")
                .build();
        Route back = new Route("JFK", "ATL");

        Flights flights = open(List.of(ExampleFlights.onTime(), nextDay));

        assertThat(flights.findRouteDay(ExampleFlights.ATL_JFK, nextDay.flightDate()))
                .map(RouteDay::flights)
                .contains(List.of(nextDay));
        assertThat(flights.findRouteDay(back, ExampleFlights.DAY)).isEmpty();
        assertThat(flights.findRouteDay(ExampleFlights.ATL_JFK, ExampleFlights.DAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void anEmptyStoreHasNoDay() {
        assertThat(open(List.of()).findRouteDay(ExampleFlights.ATL_JFK, ExampleFlights.DAY))
                .isEmpty();
    }
}
