package ontime.web.flight;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.flight.Route;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from a route's day.
 *
 * @param day the day itself
 * @param previous the page of the day before; null where it is in no loaded month
 * @param next the page of the day after; null where it is in no loaded month
 * @param back the page of the way back on the same day
 * @param nearest the page of the loaded day that is nearest, where the day itself is in no loaded month; else null
 * @param allDays the search for the route's flights of any day
 * @param json the day's flights as JSON
 */
record RouteDayNeighbours(
        LocalDate day,
        @Nullable String previous,
        @Nullable String next,
        String back,
        @Nullable String nearest,
        String allDays,
        String json) {

    static RouteDayNeighbours of(Route route, LocalDate day, LoadedData loaded) {
        String pair = "origin=" + route.origin() + "&dest=" + route.dest();
        return new RouteDayNeighbours(
                day,
                findLoaded(route, day.minusDays(1), loaded).orElse(null),
                findLoaded(route, day.plusDays(1), loaded).orElse(null),
                RouteDayAddress.of(new Route(/* origin= */ route.dest(), /* dest= */ route.origin()), day),
                loaded.holds(day) ? null : findNearest(route, day, loaded).orElse(null),
                FlightSearchForm.ADDRESS + "?" + pair,
                "/api/v1/flights?" + pair + "&date=" + day);
    }

    private static Optional<String> findLoaded(Route route, LocalDate day, LoadedData loaded) {
        return Optional.of(day).filter(loaded::holds).map(held -> RouteDayAddress.of(route, held));
    }

    private static Optional<String> findNearest(Route route, LocalDate day, LoadedData loaded) {
        return loaded.findNearest(day).map(nearest -> RouteDayAddress.of(route, nearest));
    }
}
