package ontime.web.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The loaded data, as every page states it.
 *
 * @param months oldest first
 * @param flights rows of the table over all months
 * @param version the newest version of the table {@code on_time_performance} that is published
 * @param demonstration whether {@code demo-flights} generated the flights of any month
 * @param fingerprint changes with every publication; empty if nothing is published
 */
public record LoadedData(
        List<YearMonth> months, long flights, long version, boolean demonstration, String fingerprint) {

    public LoadedData {
        months = List.copyOf(months);
    }

    /** Whether any month is loaded. */
    public boolean isAny() {
        return !months.isEmpty();
    }

    /** Whether anything is published. */
    boolean isPublished() {
        return !fingerprint.isEmpty();
    }

    /** The first day of the oldest month. */
    public Optional<LocalDate> findFirstDay() {
        return months.stream().findFirst().map(month -> month.atDay(1));
    }

    /** The last day of the newest month. */
    public Optional<LocalDate> findLastDay() {
        return isAny() ? Optional.of(months.get(months.size() - 1).atEndOfMonth()) : Optional.empty();
    }

    /** Whether a day is in a loaded month. */
    public boolean holds(LocalDate day) {
        return months.contains(YearMonth.from(day));
    }

    /** The nearest day that is in a loaded month: the day itself, or the first or last day of a month. */
    public Optional<LocalDate> findNearest(LocalDate day) {
        return months.stream()
                .map(month -> within(month, day))
                .min(Comparator.comparingLong(held -> Math.abs(ChronoUnit.DAYS.between(held, day))));
    }

    private static LocalDate within(YearMonth month, LocalDate day) {
        if (day.isBefore(month.atDay(1))) {
            return month.atDay(1);
        }
        return day.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : day;
    }
}
