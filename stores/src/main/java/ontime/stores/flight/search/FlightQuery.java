package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.flight.DayPart;
import ontime.model.flight.FlightStatus;
import ontime.model.prediction.PredictionRequest;

/**
 * The conditions of a search; all of them must match exactly.
 *
 * @param carrier BTS {@code Carrier}
 * @param origins airport codes; any airport if empty
 * @param dests airport codes; any airport if empty
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
        Set<String> origins,
        Set<String> dests,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> tailNum,
        OptionalInt flightNum,
        Optional<DayPart> dayPart,
        Optional<FlightStatus> status,
        FlightOrder order) {

    public FlightQuery {
        origins = Set.copyOf(origins);
        dests = Set.copyOf(dests);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "the last day %s is before the first %s".formatted(to.get(), from.get()));
        }
    }

    /** A query from and to one airport each, at any time of day, of any status, in order of departure. */
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
                origin.stream().collect(Collectors.toUnmodifiableSet()),
                dest.stream().collect(Collectors.toUnmodifiableSet()),
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

    /** The flights of a number on its route, on all days. */
    public static FlightQuery ofNumber(PredictionRequest flight) {
        return ofNumber(flight, Optional.empty());
    }

    /** The flights of a number on its route before the day of a flight, the newest first. */
    public static FlightQuery ofNumberBefore(PredictionRequest flight) {
        return ofNumber(flight, Optional.of(flight.flightDate().minusDays(1)))
                .refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
    }

    private static FlightQuery ofNumber(PredictionRequest flight, Optional<LocalDate> to) {
        return new FlightQuery(
                Optional.of(flight.carrier()),
                Optional.of(flight.origin()),
                Optional.of(flight.dest()),
                Optional.empty(),
                to,
                Optional.empty(),
                OptionalInt.of(flight.flightNum()));
    }

    /** The same query for flights of an airplane. */
    public FlightQuery ofAirplane(String otherTailNum) {
        return new FlightQuery(
                carrier, origins, dests, from, to, Optional.of(otherTailNum), flightNum, dayPart, status, order);
    }

    /** The same query with other refinements. */
    public FlightQuery refined(
            Optional<DayPart> otherPart, Optional<FlightStatus> otherStatus, FlightOrder otherOrder) {
        return new FlightQuery(
                carrier, origins, dests, from, to, tailNum, flightNum, otherPart, otherStatus, otherOrder);
    }

    /** The same query for flights between some airports. */
    public FlightQuery between(Collection<String> otherOrigins, Collection<String> otherDests) {
        return new FlightQuery(
                carrier,
                Set.copyOf(otherOrigins),
                Set.copyOf(otherDests),
                from,
                to,
                tailNum,
                flightNum,
                dayPart,
                status,
                order);
    }

    /** The same query for flights of a day. */
    public FlightQuery on(LocalDate day) {
        return new FlightQuery(
                carrier,
                origins,
                dests,
                Optional.of(day),
                Optional.of(day),
                tailNum,
                flightNum,
                dayPart,
                status,
                order);
    }
}
