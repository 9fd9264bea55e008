package ontime.stores.airplane;

import java.util.Locale;
import java.util.Optional;

/**
 * The conditions of a search for airplanes; all of them must match. In text conditions, each word must be the beginning of
 * a word of the airplane's, ignoring case: "airb ind" finds "AIRBUS INDUSTRIE".
 *
 * @param tailNum beginning of a tail number, with its N or without
 * @param manufacturer words of the manufacturer's name, in any of its spellings
 * @param model words of the model, with its hyphens or without
 * @param yearFrom built in this year or later
 * @param yearTo built in this year or before
 * @param owner words of the owner's name, or of its state
 * @param engine words of the engine's manufacturer, model or type
 * @param carrier code of an airline that it flew for, exactly
 */
public record AirplaneQuery(
        Optional<String> tailNum,
        Optional<String> manufacturer,
        Optional<String> model,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Optional<String> owner,
        Optional<String> engine,
        Optional<String> carrier) {

    public AirplaneQuery {
        if (yearFrom.isPresent() && yearTo.isPresent() && yearTo.get() < yearFrom.get()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "the last year %d is before the first %d", yearTo.get(), yearFrom.get()));
        }
    }

    /** Every airplane. */
    public static AirplaneQuery ofAll() {
        return ofTailNum(Optional.empty());
    }

    /** Airplanes whose tail number begins with a text. */
    public static AirplaneQuery ofTailNum(String tailNum) {
        return ofTailNum(Optional.of(tailNum));
    }

    private static AirplaneQuery ofTailNum(Optional<String> tailNum) {
        return new AirplaneQuery(
                tailNum,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
