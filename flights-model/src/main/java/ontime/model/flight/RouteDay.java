package ontime.model.flight;

import java.time.LocalDate;
import java.util.List;

/**
 * All flights of a route on a day.
 *
 * @param route origin and destination
 * @param flightDate local to the origin
 * @param flights in order of scheduled departure, then carrier, flight number and ordinal
 */
public record RouteDay(Route route, LocalDate flightDate, List<Flight> flights) {

    public RouteDay {
        flights = List.copyOf(flights);
    }

    /** {@code ATL-JFK-2008-01-15}: the document id. */
    public String id() {
        return id(route, flightDate);
    }

    /** The id of a route's day, whether or not it exists. */
    public static String id(Route route, LocalDate flightDate) {
        return route + "-" + flightDate;
    }
}
