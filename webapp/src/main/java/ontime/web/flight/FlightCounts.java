package ontime.web.flight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** Counts flights, so that no link leads to an empty page. */
@Component
public final class FlightCounts {

    private static final int MOST_ROUTES = 30;
    private static final PageRequest ONE = new PageRequest(1, 1);
    private static final PageRequest MANY = new PageRequest(1, PageRequest.MAX_SIZE);

    private final FlightSearch search;
    private final AirportDirectory airports;

    FlightCounts(FlightSearch search, AirportDirectory airports) {
        this.search = search;
        this.airports = airports;
    }

    /**
     * A route with flights.
     *
     * @param route origin and destination
     * @param flights how many of the flights that were asked for
     */
    public record RouteCount(Route route, long flights) {}

    /** The flights that a query matches. */
    public long count(FlightQuery query) {
        return search.find(query, ONE).total();
    }

    /** The flights that are asked for. */
    public long count(FlightQuestion question) {
        return count(question.query(airports));
    }

    /** The first flights that are asked for, by departure. */
    public List<Flight> first(FlightQuestion question, int most) {
        return search.find(question.query(airports), new PageRequest(1, most)).flights();
    }

    /** The routes between the airports of a query, that with most flights first. Routes without flights are left out. */
    public List<RouteCount> routes(FlightQuery query) {
        return pairs(query)
                .limit(MOST_ROUTES)
                .map(route ->
                        new RouteCount(route, count(query.between(List.of(route.origin()), List.of(route.dest())))))
                .filter(route -> route.flights() > 0)
                .sorted(Comparator.comparingLong(RouteCount::flights).reversed().thenComparing(route -> route.route()
                        .toString()))
                .toList();
    }

    /** Every pair of airports; if they are many, the pairs that the first flights connect. */
    private Stream<Route> pairs(FlightQuery query) {
        if (query.origins().isEmpty()
                || query.dests().isEmpty()
                || query.origins().size() * query.dests().size() > MOST_ROUTES) {
            return search.find(query, MANY).flights().stream()
                    .map(Flight::route)
                    .distinct();
        }
        return query.origins().stream().flatMap(origin -> query.dests().stream()
                .filter(dest -> !dest.equals(origin))
                .map(dest -> new Route(origin, dest)));
    }

    /** The routes that a question between two places is about. */
    public List<RouteCount> routes(FlightQuestion question) {
        return routes(question.query(airports));
    }
}
