package ontime.model.delay;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many arrivals had which delay, to the minute: what percentiles of many months are made from, exactly.
 *
 * @param arrivalsByMinute arrivals by BTS {@code ArrDelay}
 */
public record DelayHistogram(SortedMap<Integer, Long> arrivalsByMinute) {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    public DelayHistogram {
        arrivalsByMinute = Collections.unmodifiableSortedMap(new TreeMap<>(arrivalsByMinute));
    }

    /** The percentiles; empty without arrivals. */
    public Optional<DelayPercentiles> percentiles() {
        return arrivalsByMinute.isEmpty()
                ? Optional.empty()
                : Optional.of(new DelayPercentiles(percentile(MEDIAN), percentile(NINETIETH)));
    }

    /** The first minute by which so many of a hundred arrivals are counted: SQL's {@code percentile_disc}. */
    private int percentile(int ofHundred) {
        long arrivals =
                arrivalsByMinute.values().stream().mapToLong(Long::longValue).sum();
        long counted = 0;
        for (var minute : arrivalsByMinute.entrySet()) {
            counted += minute.getValue();
            if (counted * 100 >= arrivals * ofHundred) {
                return minute.getKey();
            }
        }
        return arrivalsByMinute.lastKey();
    }
}
