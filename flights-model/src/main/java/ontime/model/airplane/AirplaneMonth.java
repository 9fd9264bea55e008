package ontime.model.airplane;

import java.time.YearMonth;
import java.util.List;
import ontime.model.flight.Flight;

/**
 * What an airplane flew in a month.
 *
 * @param tailNum tail number as BTS reports it
 * @param month by FlightDate
 * @param flights in order of scheduled departure in time, not by the clocks of different zones; then by carrier, flight
 *     number and ordinal
 */
public record AirplaneMonth(String tailNum, YearMonth month, List<Flight> flights) {

    public AirplaneMonth {
        flights = List.copyOf(flights);
    }

    /** {@code N338AA-2008-01}: the document id. */
    public String id() {
        return id(tailNum, month);
    }

    /** The id of an airplane's month, whether or not it exists. */
    public static String id(String tailNum, YearMonth month) {
        return tailNum + "-" + month;
    }
}
