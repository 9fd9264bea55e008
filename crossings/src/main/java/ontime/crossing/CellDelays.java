package ontime.crossing;

import java.util.Arrays;
import java.util.Optional;
import ontime.model.delay.DelayPercentiles;

/** The arrival delays of every cell, one cell after the other: what exact percentiles are read from. */
final class CellDelays implements Scan.Visitor {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private final CellSums cells;
    private final int[] ends;
    private final short[] delays;

    /** Room for the delays of cells whose flights are counted already. */
    CellDelays(CellSums cells) {
        this.cells = cells;
        this.ends = new int[cells.cells()];
        int all = 0;
        for (int cell = 0; cell < ends.length; cell++) {
            ends[cell] = all;
            all += Math.toIntExact(cells.arrivals(cell));
        }
        this.delays = new short[all];
    }

    @Override
    public void visit(FlightBlock block, int day, int[] rows, int count, long[] positions) {
        for (int i = 0; i < count; i++) {
            short arrDelay = block.arrDelay[rows[i]];
            if (arrDelay != FlightBlock.NO_DELAY) {
                delays[ends[cells.number(positions[i])]++] = arrDelay;
            }
        }
    }

    /** The percentiles of a cell after all flights were visited; empty if no flight arrived. Call it once for a cell. */
    Optional<DelayPercentiles> percentiles(int cell) {
        int arrivals = (int) cells.arrivals(cell);
        if (arrivals == 0) {
            return Optional.empty();
        }
        int start = ends[cell] - arrivals;
        Arrays.sort(delays, start, ends[cell]);
        return Optional.of(new DelayPercentiles(
                delays[start + position(arrivals, MEDIAN)], delays[start + position(arrivals, NINETIETH)]));
    }

    /** The first of the sorted delays by which so many of a hundred are counted: SQL's {@code percentile_disc}. */
    private static int position(int arrivals, int ofHundred) {
        return (int) (((long) arrivals * ofHundred + 99) / 100) - 1;
    }
}
