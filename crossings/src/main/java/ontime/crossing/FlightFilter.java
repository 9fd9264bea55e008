package ontime.crossing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which flights count: those that have one of the values given, in every dimension given. A value that no flight has
 * matches nothing.
 *
 * @param from first day of scheduled departure; null for no limit
 * @param to last day, included; null for no limit
 * @param values by dimension; a dimension that is absent does not filter
 */
public record FlightFilter(@Nullable LocalDate from, @Nullable LocalDate to, Map<Dimension, Set<String>> values) {

    /** Every flight. */
    public static final FlightFilter ALL = new FlightFilter(null, null, Map.of());

    public FlightFilter {
        values = Map.copyOf(values);
    }

    /** The same filter with another choice in one dimension. */
    public FlightFilter with(Dimension dimension, String... chosen) {
        return with(dimension, Set.of(chosen));
    }

    /** The same filter with another choice in one dimension. */
    public FlightFilter with(Dimension dimension, Set<String> chosen) {
        Map<Dimension, Set<String>> all = new EnumMap<>(Dimension.class);
        all.putAll(values);
        all.put(dimension, Set.copyOf(chosen));
        return new FlightFilter(from, to, all);
    }

    /** The same filter without a choice in one dimension: what a chart of that dimension shows. */
    public FlightFilter without(Dimension dimension) {
        Map<Dimension, Set<String>> all = new EnumMap<>(Dimension.class);
        all.putAll(values);
        all.remove(dimension);
        return new FlightFilter(from, to, all);
    }

    /** The same filter over other days. */
    public FlightFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FlightFilter(first, last, values);
    }

    /** Whether a day is neither before the first nor after the last one. */
    boolean isBetween(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether a month has days that the filter does not rule out. */
    public boolean touches(YearMonth month) {
        Set<String> months = values.get(Dimension.MONTH);
        Set<String> dates = values.get(Dimension.DATE);
        return (from == null || !month.atEndOfMonth().isBefore(from))
                && (to == null || !month.atDay(1).isAfter(to))
                && (months == null || months.contains(month.toString()))
                && (dates == null || dates.stream().anyMatch(date -> date.startsWith(month + "-")));
    }
}
