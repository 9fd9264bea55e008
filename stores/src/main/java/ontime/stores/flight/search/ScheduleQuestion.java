package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.model.flight.Flight;

/**
 * A search for the flights of a day.
 *
 * @param origins airport codes; any airport if empty
 * @param dests airport codes; any airport if empty
 * @param day of departure, past or future
 * @param carrier airline code if known
 * @param flightNum if known
 * @param crsDepTime hhmm if known
 */
public record ScheduleQuestion(
        Set<String> origins,
        Set<String> dests,
        LocalDate day,
        Optional<String> carrier,
        OptionalInt flightNum,
        Optional<String> crsDepTime) {

    public ScheduleQuestion {
        origins = Set.copyOf(origins);
        dests = Set.copyOf(dests);
    }

    /** A search for the flights of a route. */
    public ScheduleQuestion(
            String origin,
            String dest,
            LocalDate day,
            Optional<String> carrier,
            OptionalInt flightNum,
            Optional<String> crsDepTime) {
        this(Set.of(origin), Set.of(dest), day, carrier, flightNum, crsDepTime);
    }

    /** The same search at any time of day. */
    public ScheduleQuestion atAnyTime() {
        return new ScheduleQuestion(origins, dests, day, carrier, flightNum, Optional.empty());
    }

    /** The same search between any airports. */
    public ScheduleQuestion anywhere() {
        return new ScheduleQuestion(Set.of(), Set.of(), day, carrier, flightNum, crsDepTime);
    }

    /** The same flights on some day. */
    FlightQuery on(LocalDate other) {
        return query(Optional.of(other), Optional.of(other));
    }

    /** The same flights on any day, the newest first. */
    FlightQuery onAnyDay() {
        return query(Optional.empty(), Optional.empty())
                .refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
    }

    /** Whether a flight has the requested time; any flight has if there is none. */
    boolean isAtItsTime(Flight flight) {
        return crsDepTime.map(flight.crsDepTime()::equals).orElse(true);
    }

    private FlightQuery query(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new FlightQuery(
                carrier,
                origins,
                dests,
                from,
                to,
                Optional.empty(),
                flightNum,
                Optional.empty(),
                Optional.empty(),
                FlightOrder.DEPARTURE);
    }
}
