package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.flight.Flight;

/**
 * Which flights of a day somebody looks for.
 *
 * @param origin airport code
 * @param dest airport code
 * @param day of departure; any, the future too
 * @param carrier airline code where it is known
 * @param flightNum where it is known
 * @param crsDepTime hhmm where it is known
 */
public record ScheduleQuestion(
        String origin,
        String dest,
        LocalDate day,
        Optional<String> carrier,
        OptionalInt flightNum,
        Optional<String> crsDepTime) {

    /** The same flights on some day. */
    FlightQuery on(LocalDate other) {
        return query(Optional.of(other), Optional.of(other));
    }

    /** The same flights on any day, the newest first. */
    FlightQuery onAnyDay() {
        return query(Optional.empty(), Optional.empty())
                .refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
    }

    /** Whether the time of a flight is the one that is asked for; without one each is. */
    boolean isAtItsTime(Flight flight) {
        return crsDepTime.map(flight.crsDepTime()::equals).orElse(true);
    }

    /** Whether one flight is meant, not any of the route. */
    public boolean isOfOneNumber() {
        return carrier.isPresent() && flightNum.isPresent();
    }

    private FlightQuery query(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new FlightQuery(carrier, Optional.of(origin), Optional.of(dest), from, to, Optional.empty(), flightNum);
    }
}
