package ontime.web.flight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import org.springframework.web.util.UriUtils;

/**
 * The address of a flight's page.
 *
 * @param route origin and destination
 * @param day FlightDate
 * @param number airline code and flight number in one, {@code DL640}, {@code PA (1)640}
 */
public record FlightAddress(Route route, LocalDate day, String number) {

    /** {@code /flights/ATL/LGA/2008-01-15/DL640}: the same path under {@code /api/v1} is its JSON. */
    public static final String PATH = "/flights/{origin}/{dest}/{date}/{number}";

    /** The page of a flight. */
    public static String of(Flight flight) {
        return new FlightAddress(flight.route(), flight.flightDate(), flight.carrier() + flight.flightNum()).path();
    }

    /** The path of the page. */
    public String path() {
        return RouteDayAddress.of(route, day) + "/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    /** The flights of a day that have the number. */
    public List<Flight> matching(List<Flight> flights) {
        return flights.stream()
                .filter(flight -> number.equals(flight.carrier() + flight.flightNum()))
                .toList();
    }
}
