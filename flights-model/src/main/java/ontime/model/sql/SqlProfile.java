package ontime.model.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a result holds.
 *
 * @param column its name and type
 * @param rows of the result
 * @param nulls rows without a value
 * @param distinct different values
 * @param min the smallest value as text, at most 200 characters of it; null if there is none
 * @param max the largest value, in the same way
 * @param mean of numbers; null for other types and if there are no values
 * @param histogram of numbers, days and points in time: ranges of the same width from the smallest to the largest value;
 *     empty for other types
 * @param frequent the most frequent values with their rows, the most frequent first, ten at most
 */
public record SqlProfile(
        SqlColumn column,
        long rows,
        long nulls,
        long distinct,
        @Nullable String min,
        @Nullable String max,
        @Nullable Double mean,
        List<Range> histogram,
        List<Value> frequent) {

    public SqlProfile {
        histogram = List.copyOf(histogram);
        frequent = List.copyOf(frequent);
    }

    /**
     * A range of values.
     *
     * @param from its smallest possible value, as text
     * @param to where the next range begins; the last range of numbers with a fraction contains this value
     * @param rows with a value in the range
     */
    public record Range(String from, String to, long rows) {}

    /**
     * A value.
     *
     * @param value as text, at most 200 characters of it
     * @param rows that have it
     */
    public record Value(String value, long rows) {}
}
