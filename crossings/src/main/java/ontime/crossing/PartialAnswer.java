package ontime.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.delay.DelayPercentiles;
import org.jspecify.annotations.Nullable;

/**
 * What a question counts in some of the months.
 *
 * @param delays null if the question is without percentiles
 */
record PartialAnswer(CellSums sums, @Nullable CellDelays delays) {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    /** The percentiles over all parts of the cell at a position; empty if none are wanted or no flight arrived. */
    static Optional<DelayPercentiles> percentiles(List<PartialAnswer> parts, long position) {
        List<short[]> some = parts.stream()
                .flatMap(part -> Stream.ofNullable(part.delays()))
                .map(delays -> delays.at(position))
                .toList();
        int arrivals = some.stream().mapToInt(delays -> delays.length).sum();
        if (arrivals == 0) {
            return Optional.empty();
        }
        short[] sorted = Arrays.copyOf(some.get(0), arrivals);
        int filled = some.get(0).length;
        for (short[] delays : some.subList(1, some.size())) {
            System.arraycopy(delays, 0, sorted, filled, delays.length);
            filled += delays.length;
        }
        Arrays.sort(sorted);
        return Optional.of(
                new DelayPercentiles(sorted[position(arrivals, MEDIAN)], sorted[position(arrivals, NINETIETH)]));
    }

    /** The first of the sorted delays by which so many of a hundred are counted: SQL's {@code percentile_disc}. */
    private static int position(int arrivals, int ofHundred) {
        return (int) (((long) arrivals * ofHundred + 99) / 100) - 1;
    }
}
