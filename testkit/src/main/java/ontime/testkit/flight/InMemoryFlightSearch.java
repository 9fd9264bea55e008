package ontime.testkit.flight;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;

/** Search in a list. It passes the same contract as the real store. */
public final class InMemoryFlightSearch implements FlightSearch {

    private final List<Flight> flights;

    /** The flights of a collection, in any order. */
    public InMemoryFlightSearch(Collection<Flight> flights) {
        this.flights = flights.stream().sorted(ExampleFlights.SEARCH_ORDER).toList();
    }

    @Override
    public SearchPage find(FlightQuery query, PageRequest page) {
        List<Flight> matching = flights.stream()
                .filter(flight -> matches(query, flight))
                .sorted(query.order().comparator())
                .toList();
        List<Flight> rows =
                matching.stream().skip(page.offset()).limit(page.size()).toList();
        return new SearchPage(matching.size(), page.page(), page.size(), rows);
    }

    private static boolean matches(FlightQuery query, Flight flight) {
        return isAskedFor(query.carrier(), flight.carrier())
                && isAnyOf(query.origins(), flight.origin())
                && isAnyOf(query.dests(), flight.dest())
                && query.from().map(from -> !flight.flightDate().isBefore(from)).orElse(true)
                && query.to().map(to -> !flight.flightDate().isAfter(to)).orElse(true)
                && query.tailNum().map(tail -> tail.equals(flight.tailNum())).orElse(true)
                && query.dayPart().map(part -> part.holds(flight.crsDepTime())).orElse(true)
                && query.status().map(status -> status == flight.status()).orElse(true)
                && (query.flightNum().isEmpty() || query.flightNum().getAsInt() == flight.flightNum());
    }

    private static boolean isAskedFor(Optional<String> asked, String value) {
        return asked.map(value::equals).orElse(true);
    }

    private static boolean isAnyOf(Set<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
