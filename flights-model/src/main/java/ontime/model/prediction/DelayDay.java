package ontime.model.prediction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became known in a day of UTC of the delays at an airport, or of a carrier, by quarters of an hour. The flights are of
 * one month by their local days, so the days around its ends have counts from two months, which add up.
 *
 * <p>A quarter has eight counts: flights that left, left 15 or more minutes late, their departure delays together; flights
 * that arrived, arrived 15 or more minutes late, their arrival delays together; departures planned, and cancelled.
 *
 * @param subject an airport's code, or {@code carrier DL}
 * @param day of UTC
 * @param month of the flights
 * @param quarters counts by the quarter of the day, 0 to 95; one without events is left out
 */
public record DelayDay(String subject, LocalDate day, YearMonth month, SortedMap<Integer, List<Long>> quarters) {

    /** Numbers of a quarter. */
    public static final int COUNTS = 8;

    public static final int QUARTERS_OF_DAY = 96;

    public DelayDay {
        quarters = Collections.unmodifiableSortedMap(new TreeMap<>(quarters));
        quarters.values().forEach(counts -> {
            if (counts.size() != COUNTS) {
                throw new IllegalArgumentException("not the eight counts of a quarter: " + counts);
            }
        });
    }

    /** As its document is named: {@code ATL-2008-02-01-2008-01}. */
    public static String id(String subject, LocalDate day, YearMonth month) {
        return "%s-%s-%s".formatted(subject, day, month);
    }

    /** The day that a quarter lies in, counted since 1970. */
    public static LocalDate dayOf(long quarter) {
        return LocalDate.ofEpochDay(Math.floorDiv(quarter, QUARTERS_OF_DAY));
    }

    /** Adds the counts of the quarters from first to last, counted since 1970, to sums. */
    public void addTo(long[] sums, long first, long last) {
        long midnight = day.toEpochDay() * QUARTERS_OF_DAY;
        int from = (int) Math.max(0, Math.min(QUARTERS_OF_DAY, first - midnight));
        int to = (int) Math.max(0, Math.min(QUARTERS_OF_DAY, last + 1 - midnight));
        for (List<Long> counts : quarters.subMap(from, to).values()) {
            for (int count = 0; count < COUNTS; count++) {
                sums[count] += counts.get(count);
            }
        }
    }
}
