package ontime.web.flight;

import java.time.LocalDate;
import ontime.model.flight.Route;

/** The address of the page of a route and day. */
public final class RouteDayAddress {

    private RouteDayAddress() {}

    /** {@code /flights/ATL/LGA/2008-01-15}. */
    public static String of(Route route, LocalDate day) {
        return String.join("/", "/flights", route.origin(), route.dest(), day.toString());
    }
}
