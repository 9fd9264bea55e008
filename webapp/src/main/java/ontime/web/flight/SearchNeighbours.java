package ontime.web.flight;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import ontime.stores.flight.search.FlightQuery;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.NextStep;
import org.springframework.stereotype.Component;

/** Searches close to a search, with their numbers of flights. */
@Component
final class SearchNeighbours {

    private final FlightCounts counts;
    private final AirportDirectory airports;
    private final TailNumbers tailNumbers;
    private final NearMisses nearMisses;

    SearchNeighbours(FlightCounts counts, AirportDirectory airports, TailNumbers tailNumbers, NearMisses nearMisses) {
        this.counts = counts;
        this.airports = airports;
        this.tailNumbers = tailNumbers;
        this.nearMisses = nearMisses;
    }

    /**
     * A search without one of its filters.
     *
     * @param filter the filter that is left out
     * @param flights the flights that the other filters match
     */
    record Relaxed(SearchFilter filter, long flights) {}

    /** The searches without one filter that find flights. The last filter stays: without it, nothing is asked. */
    List<Relaxed> relaxed(List<SearchFilter> filters) {
        return filters.size() < 2
                ? List.of()
                : filters.stream()
                        .map(filter -> new Relaxed(
                                filter,
                                counts.count(
                                        tailNumbers.asReported(filter.without().query(airports)))))
                        .filter(relaxed -> relaxed.flights() > 0)
                        .toList();
    }

    /** Flights close to the flight that a search describes. */
    List<NextStep> nearMisses(FlightSearchForm form) {
        return nearMisses.of(form.question());
    }

    /** The flights of a search between cities by airport; empty unless a city has several. */
    List<NextStep> byAirport(FlightSearchForm form, FlightQuery query) {
        boolean several = query.origins().size() > 1 || query.dests().size() > 1;
        if (!several) {
            return List.of();
        }
        if (query.dests().isEmpty()) {
            return byAirport(
                    query.origins(),
                    "find.flights.from",
                    form,
                    "origin",
                    code -> query.between(List.of(code), List.of()));
        }
        if (query.origins().isEmpty()) {
            return byAirport(
                    query.dests(), "find.flights.to", form, "dest", code -> query.between(List.of(), List.of(code)));
        }
        return counts.routes(query).stream()
                .map(count -> NextStep.of(
                        form.addressOn(count.route()),
                        "find.route",
                        count.route().origin(),
                        count.route().dest(),
                        count.flights()))
                .toList();
    }

    private List<NextStep> byAirport(
            Collection<String> codes,
            String message,
            FlightSearchForm form,
            String field,
            Function<String, FlightQuery> query) {
        return codes.stream()
                .sorted()
                .map(code -> NextStep.of(form.addressWith(field, code), message, code, counts.count(query.apply(code))))
                .filter(step -> !step.arguments().contains(0L))
                .toList();
    }
}
