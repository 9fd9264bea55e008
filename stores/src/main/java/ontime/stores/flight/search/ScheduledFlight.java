package ontime.stores.flight.search;

import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * A flight of a schedule.
 *
 * @param carrier airline code
 * @param flightNum flight number
 * @param origin airport code
 * @param dest airport code
 * @param crsDepTime hhmm, local to the origin
 * @param crsArrTime hhmm, local to the destination
 * @param tailNum the airplane that flew it; null if unknown, as on another day
 */
public record ScheduledFlight(
        String carrier,
        int flightNum,
        String origin,
        String dest,
        String crsDepTime,
        String crsArrTime,
        @Nullable String tailNum) {

    /** A flight as scheduled. */
    static ScheduledFlight of(Flight flight, String crsArrTime, @Nullable String tailNum) {
        return new ScheduledFlight(
                flight.carrier(),
                flight.flightNum(),
                flight.origin(),
                flight.dest(),
                flight.crsDepTime(),
                crsArrTime,
                tailNum);
    }
}
