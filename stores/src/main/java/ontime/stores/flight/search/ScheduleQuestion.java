package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.flight.Flight;

/**
 * A search for the flights of a day.
 *
 * @param origin airport code
 * @param dest airport code
 * @param day of departure, past or future
 * @param carrier airline code if known
 * @param flightNum if known
 * @param crsDepTime hhmm if known
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

    /** Whether a flight has the requested time; any flight has if there is none. */
    boolean isAtItsTime(Flight flight) {
        return crsDepTime.map(flight.crsDepTime()::equals).orElse(true);
    }

    /** Whether this asks for one flight number, not for any flight of the route. */
    public boolean isOfOneNumber() {
        return carrier.isPresent() && flightNum.isPresent();
    }

    private FlightQuery query(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new FlightQuery(carrier, Optional.of(origin), Optional.of(dest), from, to, Optional.empty(), flightNum);
    }
}
