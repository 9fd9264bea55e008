package ontime.model.airplane;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ontime.model.flight.BtsTime;
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

    /** For an airport whose zone is not known. Any zone of the country gives much the same order. */
    private static final ZoneId MIDDLE_OF_THE_COUNTRY = ZoneId.of("America/Chicago");

    public AirplaneMonth {
        flights = List.copyOf(flights);
    }

    /**
     * An airplane's month from flights in any order.
     *
     * @param zones of the airports by code, of as many as are known
     */
    public static AirplaneMonth of(String tailNum, YearMonth month, List<Flight> flights, Map<String, ZoneId> zones) {
        Comparator<Flight> order = Comparator.comparing((Flight flight) -> scheduledDeparture(flight, zones))
                .thenComparing(Flight::carrier)
                .thenComparing(Flight::flightNum)
                .thenComparing(Flight::ordinal);
        return new AirplaneMonth(tailNum, month, flights.stream().sorted(order).toList());
    }

    private static Instant scheduledDeparture(Flight flight, Map<String, ZoneId> zones) {
        return flight.flightDate()
                .atStartOfDay()
                .plusMinutes(BtsTime.minuteOfDay(flight.crsDepTime()))
                .atZone(zones.getOrDefault(flight.origin(), MIDDLE_OF_THE_COUNTRY))
                .toInstant();
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
