package ontime.web.flight;

import java.time.LocalDate;
import java.util.List;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;

/**
 * A route that a person may mean.
 *
 * @param origin airport of departure
 * @param dest airport of arrival
 * @param day of the flights
 * @param address page of the route and day
 */
record RouteChoice(Airport origin, Airport dest, LocalDate day, String address) {

    private static final int MOST = 50;

    /** The first pairs of airports. */
    static List<RouteChoice> list(List<Airport> origins, List<Airport> dests, LocalDate day) {
        return origins.stream()
                .flatMap(origin -> dests.stream().map(dest -> of(origin, dest, day)))
                .limit(MOST)
                .toList();
    }

    private static RouteChoice of(Airport origin, Airport dest, LocalDate day) {
        return new RouteChoice(origin, dest, day, RouteDayAddress.of(new Route(origin.code(), dest.code()), day));
    }
}
