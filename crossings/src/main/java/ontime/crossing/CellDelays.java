package ontime.crossing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import ontime.model.delay.DelayPercentiles;

/** The arrival delays of each cell, one cell after the other: what exact percentiles are read from. */
final class CellDelays implements Consumer<Chunk> {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private final Cells cells;
    private final int[] cellOf = new int[Chunk.MOST];
    private final int[] starts;
    private final int[] ends;
    private final short[] delays;

    /** Room for the delays of cells whose flights are counted already. */
    CellDelays(CellSums sums) {
        this.cells = sums.cells();
        this.starts = new int[cells.count() + 1];
        for (int cell = 0; cell < cells.count(); cell++) {
            starts[cell + 1] = starts[cell] + Math.toIntExact(sums.arrivals(cell));
        }
        this.ends = starts.clone();
        this.delays = new short[starts[cells.count()]];
    }

    @Override
    public void accept(Chunk chunk) {
        cells.locate(chunk, cellOf);
        short[] arrDelay = chunk.block().column(Column.ARR_DELAY);
        for (int i = 0; i < chunk.count(); i++) {
            short delay = arrDelay[chunk.rows()[i]];
            if (delay != FlightBlock.NO_DELAY) {
                delays[ends[cellOf[cells.isOfDay() ? 0 : i]]++] = delay;
            }
        }
    }

    /** The percentiles of a cell after all flights were visited; empty if no flight arrived. */
    Optional<DelayPercentiles> percentiles(int cell) {
        int start = starts[cell];
        int arrivals = starts[cell + 1] - start;
        if (arrivals == 0) {
            return Optional.empty();
        }
        Arrays.sort(delays, start, start + arrivals);
        return Optional.of(new DelayPercentiles(
                delays[start + position(arrivals, MEDIAN)], delays[start + position(arrivals, NINETIETH)]));
    }

    /** The first of the sorted delays by which so many of a hundred are counted: SQL's {@code percentile_disc}. */
    private static int position(int arrivals, int ofHundred) {
        return (int) (((long) arrivals * ofHundred + 99) / 100) - 1;
    }
}
