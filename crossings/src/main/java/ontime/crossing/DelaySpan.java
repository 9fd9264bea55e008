package ontime.crossing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.delay.DelayHistogram;
import ontime.model.delay.DelayPercentiles;

/**
 * The arrival delays that flights of a snapshot have.
 *
 * @param least in minutes
 * @param size how many from the least to the longest, both included
 */
record DelaySpan(int least, int size) {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    static DelaySpan of(List<FlightBlock> blocks) {
        int least = 0;
        int longest = 0;
        for (FlightBlock block : blocks) {
            for (short delay : block.column(Column.ARR_DELAY)) {
                least = Math.min(least, delay);
                longest = Math.max(longest, delay);
            }
        }
        return new DelaySpan(least, longest - least + 1);
    }

    /**
     * The percentiles of some delays.
     *
     * @param occurs how often each delay occurs, from the least on
     * @param arrivals how many delays there are, one at least
     */
    DelayPercentiles percentiles(int[] occurs, long arrivals) {
        return new DelayPercentiles(percentile(occurs, arrivals, MEDIAN), percentile(occurs, arrivals, NINETIETH));
    }

    /**
     * The same counts by delay.
     *
     * @param occurs how often each delay occurs, from the least on
     */
    DelayHistogram histogram(int[] occurs) {
        SortedMap<Integer, Long> arrivals = new TreeMap<>();
        for (int i = 0; i < occurs.length; i++) {
            if (occurs[i] > 0) {
                arrivals.put(least + i, (long) occurs[i]);
            }
        }
        return new DelayHistogram(arrivals);
    }

    /** The first delay by which so many of a hundred are counted: SQL's {@code percentile_disc}. */
    private int percentile(int[] occurs, long arrivals, int ofHundred) {
        long left = (arrivals * ofHundred + 99) / 100;
        int delay = -1;
        while (left > 0) {
            delay++;
            left -= occurs[delay];
        }
        return least + delay;
    }
}
