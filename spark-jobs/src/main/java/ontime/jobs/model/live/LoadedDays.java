package ontime.jobs.model.live;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days of the loaded months, by week.
 *
 * @param versions of the table by loaded month
 */
record LoadedDays(NavigableMap<YearMonth, Long> versions) {

    private static final int WEEK = 7;

    LoadedDays {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no month is loaded: load some with ./ontime job load --source FOLDER");
        }
        versions = new TreeMap<>(versions);
    }

    static LoadedDays of(Map<YearMonth, Long> versions) {
        return new LoadedDays(new TreeMap<>(versions));
    }

    YearMonth newestMonth() {
        return versions.lastKey();
    }

    /** The Mondays of the newest weeks that have loaded days, oldest first. */
    List<LocalDate> weeks(int most) {
        List<LocalDate> mondays = versions.keySet().stream()
                .flatMap(month -> month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)))
                .map(LoadedDays::monday)
                .distinct()
                .sorted()
                .toList();
        return mondays.subList(Math.max(0, mondays.size() - most), mondays.size());
    }

    /** The loaded days of a week. */
    List<LocalDate> ofWeek(LocalDate monday) {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(WEEK)
                .filter(day -> versions.containsKey(YearMonth.from(day)))
                .toList();
    }

    /** The newest version of the table that changed the loaded days of a week. */
    long version(LocalDate monday) {
        return ofWeek(monday).stream()
                .map(day -> Objects.requireNonNull(versions.get(YearMonth.from(day))))
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
