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
 * @param here the day's page without filters
 * @param previous the page of the day before; null where it is in no loaded month
 * @param next the page of the day after; null where it is in no loaded month
 * @param back the page of the way back on the same day
 * @param nearest the page of the loaded day that is nearest, where the day itself is in no loaded month; else null
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

    /** The form's filters and order are kept on the way to other days, since one compares. */
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
