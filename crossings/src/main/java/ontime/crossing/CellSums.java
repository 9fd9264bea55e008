package ontime.crossing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/** Adds flights to their cells. Cells are numbered as they are met. */
final class CellSums implements Scan.Visitor {

    private static final int FLIGHTS = 0;
    private static final int CANCELLED = 1;
    private static final int DIVERTED = 6;
    private static final int DEPARTURES = 7;
    private static final int LATE_DEPARTURES = 8;
    private static final int SUM_DEP_DELAY = 9;
    private static final int ARRIVALS = 10;
    private static final int LATE_ARRIVALS = 11;
    private static final int SUM_ARR_DELAY = 12;
    private static final int CAUSES = 13;
    private static final int WIDTH = CAUSES + FlightBlock.CAUSES;

    /** Up to so many possible cells, an array finds a cell's number: several times as fast as a map. */
    private static final int MOST_IN_ARRAY = 1 << 22;

    private final int mostCells;
    private final int @Nullable [] numbers;
    private final Map<Long, Integer> numbersByPosition = new HashMap<>();
    private long[] positions = new long[16];
    private long[] sums = new long[16 * WIDTH];
    private int cells;

    /**
     * No cells.
     *
     * @param possible how many cells there could be
     * @param mostCells from one more on, {@link TooManyCellsException}
     */
    CellSums(double possible, int mostCells) {
        this.mostCells = mostCells;
        this.numbers = possible <= MOST_IN_ARRAY ? new int[(int) possible] : null;
    }

    @Override
    public void visit(FlightBlock block, int day, int[] rows, int count, long[] located) {
        int walked = block.dayStarts[day - 1];
        int cause = block.causeStarts[day - 1];
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int at = number(located[i]) * WIDTH;
            sums[at]++;
            int status = block.status[row];
            if (status != 0) {
                int cancelled = status & FlightBlock.CANCELLED_BITS;
                sums[at + CANCELLED + Math.max(cancelled - 1, 0)] += cancelled == 0 ? 0 : 1;
                sums[at + DIVERTED] += (status & FlightBlock.DIVERTED_BIT) == 0 ? 0 : 1;
                if (block.hasCause(row)) {
                    for (; walked < row; walked++) {
                        cause += block.hasCause(walked) ? 1 : 0;
                    }
                    for (int k = 0; k < FlightBlock.CAUSES; k++) {
                        sums[at + CAUSES + k] += block.causeMinutes[cause * FlightBlock.CAUSES + k];
                    }
                }
            }
            int depDelay = block.depDelay[row];
            if (depDelay != FlightBlock.NO_DELAY) {
                sums[at + DEPARTURES]++;
                sums[at + LATE_DEPARTURES] += depDelay >= Flight.LATE_FROM_MINUTES ? 1 : 0;
                sums[at + SUM_DEP_DELAY] += depDelay;
            }
            int arrDelay = block.arrDelay[row];
            if (arrDelay != FlightBlock.NO_DELAY) {
                sums[at + ARRIVALS]++;
                sums[at + LATE_ARRIVALS] += arrDelay >= Flight.LATE_FROM_MINUTES ? 1 : 0;
                sums[at + SUM_ARR_DELAY] += arrDelay;
            }
        }
    }

    int cells() {
        return cells;
    }

    long position(int cell) {
        return positions[cell];
    }

    /** Flights of a cell that arrived. */
    long arrivals(int cell) {
        return sums[cell * WIDTH + ARRIVALS];
    }

    /** The number of the cell at a position; a new one if no flight was there yet. */
    int number(long position) {
        if (numbers != null) {
            int number = numbers[(int) position];
            return number > 0 ? number - 1 : (numbers[(int) position] = added(position) + 1) - 1;
        }
        return numbersByPosition.computeIfAbsent(position, this::added);
    }

    private int added(long position) {
        if (cells == mostCells) {
            throw new TooManyCellsException(mostCells);
        }
        if (cells == positions.length) {
            positions = Arrays.copyOf(positions, 2 * cells);
            sums = Arrays.copyOf(sums, 2 * cells * WIDTH);
        }
        positions[cells] = position;
        return cells++;
    }

    DelayTotals totals(int cell) {
        int at = cell * WIDTH;
        return new DelayTotals(
                sums[at + FLIGHTS],
                new Cancellations(
                        sums[at + CANCELLED],
                        sums[at + CANCELLED + 1],
                        sums[at + CANCELLED + 2],
                        sums[at + CANCELLED + 3],
                        sums[at + CANCELLED + 4]),
                sums[at + DIVERTED],
                sums[at + DEPARTURES],
                sums[at + LATE_DEPARTURES],
                sums[at + SUM_DEP_DELAY],
                sums[at + ARRIVALS],
                sums[at + LATE_ARRIVALS],
                sums[at + SUM_ARR_DELAY],
                new CauseMinutes(
                        sums[at + CAUSES],
                        sums[at + CAUSES + 1],
                        sums[at + CAUSES + 2],
                        sums[at + CAUSES + 3],
                        sums[at + CAUSES + 4]));
    }
}
