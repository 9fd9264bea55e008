package ontime.stores.flight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a search asks for; every part that is given must match exactly.
 *
 * @param carrier BTS {@code Carrier}
 * @param origin airport code
 * @param dest airport code
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param tailNum as reported
 * @param flightNum number without the carrier
 */
public record FlightQuery(
        Optional<String> carrier,
        Optional<String> origin,
        Optional<String> dest,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> tailNum,
        OptionalInt flightNum) {

    public FlightQuery {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "the last day %s is before the first %s".formatted(to.get(), from.get()));
        }
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
}
