package ontime.stores.flight.search;

import java.util.Comparator;
import ontime.model.flight.Flight;

/** The orders of flights in a result. Each is total, so that pages never overlap. */
public enum FlightOrder {
    /** By date and scheduled departure; then carrier, flight number, origin, destination and ordinal. */
    DEPARTURE(byDeparture()),
    /** The reverse: the latest first. */
    NEWEST(byDeparture().reversed()),
    /** The longest arrival delay first, flights without one last; then by departure. */
    DELAY(Comparator.comparing(Flight::arrDelay, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(byDeparture()));

    // A comparator made of accessors of a record: it holds no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Comparator<Flight> comparator;

    FlightOrder(Comparator<Flight> comparator) {
        this.comparator = comparator;
    }

    /** The order as a comparator. */
    public Comparator<Flight> comparator() {
        return comparator;
    }

    private static Comparator<Flight> byDeparture() {
        return Comparator.comparing(Flight::flightDate)
                .thenComparing(Flight::crsDepTime)
                .thenComparing(Flight::carrier)
                .thenComparing(Flight::flightNum)
                .thenComparing(Flight::origin)
                .thenComparing(Flight::dest)
                .thenComparing(Flight::ordinal);
    }
}
