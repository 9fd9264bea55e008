package ontime.web.flight;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.flight.Route;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;

/**
 * The pages that the page of a route and day links to.
 *
 * @param day the day itself
 * @param here the day's page without filters
 * @param previous the day before; null if its month is not loaded
 * @param next the day after; null if its month is not loaded
 * @param back the opposite direction on the same day
 * @param nearest the nearest loaded day; null if the month of the day is loaded
 * @param allDays the search for the route's flights of any day
 * @param json the same flights as JSON
 */
record RouteDayNeighbours(
        LocalDate day,
        String here,
        @Nullable String previous,
        @Nullable String next,
        String back,
        @Nullable String nearest,
        String allDays,
        String json) {

    /** Links to other days keep the filters and the order, so that days can be compared. */
    static RouteDayNeighbours of(Route route, LocalDate day, RouteDayForm form, LoadedData loaded) {
        String pair = "origin=" + route.origin() + "&dest=" + route.dest();
        return new RouteDayNeighbours(
                day,
                RouteDayAddress.of(route, day),
                findLoaded(route, day.minusDays(1), loaded).map(form::address).orElse(null),
                findLoaded(route, day.plusDays(1), loaded).map(form::address).orElse(null),
                RouteDayAddress.of(new Route(/* origin= */ route.dest(), /* dest= */ route.origin()), day),
                loaded.holds(day) ? null : findNearest(route, day, loaded).orElse(null),
                FlightSearchForm.ADDRESS + "?" + pair,
                "/api/v1" + form.address(RouteDayAddress.of(route, day)));
    }

    private static Optional<String> findLoaded(Route route, LocalDate day, LoadedData loaded) {
        return Optional.of(day).filter(loaded::holds).map(held -> RouteDayAddress.of(route, held));
    }

    private static Optional<String> findNearest(Route route, LocalDate day, LoadedData loaded) {
        return loaded.findNearest(day).map(nearest -> RouteDayAddress.of(route, nearest));
    }
}
