package ontime.testkit.flight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.flight.Flights;

/** Flights of a list by route and day; passes the same contract as the real store. */
public final class InMemoryFlights implements Flights {

    private final List<Flight> flights;

    /** The flights of a collection, in any order. */
    public InMemoryFlights(Collection<Flight> flights) {
        this.flights = flights.stream().sorted(ExampleFlights.SEARCH_ORDER).toList();
    }

    @Override
    public Optional<RouteDay> findRouteDay(Route route, LocalDate flightDate) {
        List<Flight> ofDay = flights.stream()
                .filter(flight ->
                        flight.route().equals(route) && flight.flightDate().equals(flightDate))
                .toList();
        return ofDay.isEmpty() ? Optional.empty() : Optional.of(new RouteDay(route, flightDate, ofDay));
    }
}
