package ontime.model.prediction;

import java.time.LocalDate;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * A flight of an airplane, as BTS has it.
 *
 * @param flightDate day of scheduled departure, local to the origin
 * @param flightNum flight number
 * @param origin airport code
 * @param dest airport code
 * @param crsDepTime scheduled departure, hhmm, local to the origin
 * @param crsArrTime scheduled arrival, hhmm, local to the destination
 * @param depDelay minutes; null where it did not leave
 * @param arrDelay minutes; null where it did not arrive as planned
 * @param cancelled whether it was
 */
public record KnownLeg(
        LocalDate flightDate,
        int flightNum,
        String origin,
        String dest,
        String crsDepTime,
        @Nullable String crsArrTime,
        @Nullable Integer depDelay,
        @Nullable Integer arrDelay,
        boolean cancelled) {

    /** The leg of a flight. */
    public static KnownLeg of(Flight flight) {
        return new KnownLeg(
                flight.flightDate(),
                flight.flightNum(),
                flight.origin(),
                flight.dest(),
                flight.crsDepTime(),
                flight.crsArrTime(),
                flight.depDelay(),
                flight.arrDelay(),
                flight.cancelled());
    }
}
