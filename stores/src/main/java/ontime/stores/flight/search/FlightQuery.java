package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.flight.DayPart;
import ontime.model.flight.FlightStatus;

/**
 * The conditions of a search; all of them must match exactly.
 *
 * @param carrier BTS {@code Carrier}
 * @param origin airport code
 * @param dest airport code
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param tailNum as reported
 * @param flightNum number without the carrier
 * @param dayPart when the scheduled departure is
 * @param status how the flight ended
 * @param order of the result
 */
public record FlightQuery(
        Optional<String> carrier,
        Optional<String> origin,
        Optional<String> dest,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> tailNum,
        OptionalInt flightNum,
        Optional<DayPart> dayPart,
        Optional<FlightStatus> status,
        FlightOrder order) {

    public FlightQuery {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "the last day %s is before the first %s".formatted(to.get(), from.get()));
        }
    }

    /** A query at any time of day, of any status, in order of departure. */
    public FlightQuery(
            Optional<String> carrier,
            Optional<String> origin,
            Optional<String> dest,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> tailNum,
            OptionalInt flightNum) {
        this(
                carrier,
                origin,
                dest,
                from,
                to,
                tailNum,
                flightNum,
                Optional.empty(),
                Optional.empty(),
                FlightOrder.DEPARTURE);
    }

    /** Every flight. */
    public static FlightQuery ofAll() {
        return new FlightQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The same query for flights of an airplane. */
    public FlightQuery ofAirplane(String otherTailNum) {
        return new FlightQuery(
                carrier, origin, dest, from, to, Optional.of(otherTailNum), flightNum, dayPart, status, order);
    }

    /** The same query with other refinements. */
    public FlightQuery refined(
            Optional<DayPart> otherPart, Optional<FlightStatus> otherStatus, FlightOrder otherOrder) {
        return new FlightQuery(carrier, origin, dest, from, to, tailNum, flightNum, otherPart, otherStatus, otherOrder);
    }
}
