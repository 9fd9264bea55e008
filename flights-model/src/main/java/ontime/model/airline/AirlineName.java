package ontime.model.airline;

import org.jspecify.annotations.Nullable;

/**
 * What an airline was called, and in which years.
 *
 * @param name "Comair Inc."
 * @param from first year; null where it was called so before 1987, when BTS's flights begin
 * @param to last year; null where it is called so today
 */
public record AirlineName(String name, @Nullable Integer from, @Nullable Integer to) {

    /** Whether the airline was called so in a year. */
    public boolean isOf(int year) {
        return (from == null || from <= year) && (to == null || year <= to);
    }
}
