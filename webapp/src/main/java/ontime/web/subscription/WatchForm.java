package ontime.web.subscription;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A watch as it was typed. Only {@link WatchFormReader} knows whether it makes sense.
 *
 * @param origin airport
 * @param dest airport
 * @param carrier airline; empty for every flight of the route
 * @param flightNum flight number; empty for every flight of the route
 * @param day weekdays by their numbers, Monday is 1; none for all
 * @param firstDay the first day; empty from now on
 * @param lastDay the last day; empty without an end
 * @param mail the address
 */
record WatchForm(
        @Nullable String origin,
        @Nullable String dest,
        @Nullable String carrier,
        @Nullable String flightNum,
        @Nullable List<String> day,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String mail) {

    /** The chosen weekdays. */
    List<String> days() {
        return Objects.requireNonNullElse(day, List.of());
    }

    /** Whether the box of a weekday is ticked: without a choice all are. */
    public boolean isTicked(int number) {
        return days().isEmpty() || days().contains(Integer.toString(number));
    }

    /** Whether one flight is meant, not every one of a route. */
    boolean namesFlight() {
        return isGiven(carrier) || isGiven(flightNum);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
