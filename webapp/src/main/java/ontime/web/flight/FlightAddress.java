package ontime.web.flight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Parameters;

/**
 * Where the page of a flight is.
 *
 * @param route origin and destination
 * @param day FlightDate
 * @param number airline code and flight number in one, {@code DL640}
 */
public record FlightAddress(Route route, LocalDate day, String number) {

    /** {@code /flights/ATL/LGA/2008-01-15/DL640}: the same path under {@code /api/v1} is its JSON. */
    public static final String PATH = "/flights/{origin}/{dest}/{date}/{number}";

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{2}[A-Z]?\\d{1,5}");

    /** The page of a flight. */
    public static String of(Flight flight) {
        return new FlightAddress(flight.route(), flight.flightDate(), flight.carrier() + flight.flightNum()).path();
    }

    /** What a path names; 400 where a part does not make sense. Small letters are capital ones. */
    public static FlightAddress ofPath(String origin, String dest, String date, String number) {
        Route route = new Route(
                Parameters.require("origin", Parameters.findAirportCode("origin", origin)),
                Parameters.require("dest", Parameters.findAirportCode("dest", dest)));
        LocalDate day = Parameters.require("date", Parameters.findDate("date", date));
        String code = Parameters.require("number", Parameters.findText("number", number))
                .toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(code).matches()) {
            throw ProblemException.ofBadRequest("parameter.flight", "number", number);
        }
        return new FlightAddress(route, day, code);
    }

    /** Its page. */
    public String path() {
        return RouteDayAddress.of(route, day) + "/" + number;
    }

    /** Those of a day's flights that have the number. */
    public List<Flight> matching(List<Flight> flights) {
        return flights.stream()
                .filter(flight -> number.equals(flight.carrier() + flight.flightNum()))
                .toList();
    }
}
