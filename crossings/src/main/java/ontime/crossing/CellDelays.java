package ontime.crossing;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ontime.model.delay.DelayHistogram;
import ontime.model.delay.DelayPercentiles;
import org.jspecify.annotations.Nullable;

/**
 * The arrival delays of a cell: what exact percentiles are read from. The first ones are a list. Once counting how often
 * each usual delay occurs takes no more memory than the list, further ones are counted.
 */
final class CellDelays {

    /** What is taken from a delay for its place among the counts: nearly all flights are later than this. */
    private static final int EARLY = -64;

    /** The place of all delays that are so late that they are not counted one by one; 0 is that of early ones. */
    private static final int LATE = 255;

    private static final int LONGEST_LIST = (LATE + 1) * (Integer.BYTES / Short.BYTES);
    private static final short[] NO_LIST = {};
    private static final int[] NO_COUNTS = {};

    private short[] list = NO_LIST;
    private int size;
    private int[] counts = NO_COUNTS;

    void add(short delay) {
        int place = delay - EARLY;
        if (place > 0 && place < counts.length - 1) {
            counts[place]++;
            return;
        }
        if (size == list.length) {
            list = Arrays.copyOf(list, Math.max(Long.BYTES, 2 * size));
        }
        list[size] = delay;
        size++;
        if (size == LONGEST_LIST && counts.length == 0) {
            counts = new int[LATE + 1];
        }
    }

    /** Adds others, which are not used any more. */
    void add(CellDelays others) {
        if (counts.length == 0) {
            counts = others.counts;
        } else {
            Arrays.setAll(others.counts, place -> counts[place] += others.counts[place]);
        }
        for (int i = 0; i < others.size; i++) {
            add(others.list[i]);
        }
    }

    /** The percentiles; null without delays. */
    @Nullable
    DelayPercentiles percentiles() {
        if (size == 0 && counts.length == 0) {
            return null;
        }
        int[] occurs = Arrays.copyOf(counts, LATE + 1);
        for (int i = 0; i < size; i++) {
            occurs[Math.max(0, Math.min(list[i] - EARLY, LATE))]++;
        }
        int median = place(occurs, 50);
        int ninetieth = place(occurs, 90);
        return median == 0 || ninetieth == LATE
                ? histogram().percentiles().orElse(null)
                : new DelayPercentiles(median + EARLY, ninetieth + EARLY);
    }

    /** The first place by which so many of a hundred are counted: SQL's {@code percentile_disc}. */
    private static int place(int[] occurs, int ofHundred) {
        long left = (IntStream.of(occurs).asLongStream().sum() * ofHundred + 99) / 100;
        int place = -1;
        while (left > 0) {
            place++;
            left -= occurs[place];
        }
        return place;
    }

    /** How often each delay occurs. */
    DelayHistogram histogram() {
        SortedMap<Integer, Long> occurs = new TreeMap<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                occurs.put(place + EARLY, (long) counts[place]);
            }
        }
        for (int i = 0; i < size; i++) {
            occurs.merge((int) list[i], 1L, Long::sum);
        }
        return new DelayHistogram(occurs);
    }
}
