package ontime.crossing;

import java.util.Arrays;
import ontime.model.count.FlightOutcome;

/**
 * The arrival delays of each cell: what exact percentiles are read from. The first ones of a cell are a list; once that takes
 * more memory than counting how often each delay occurs would, further ones are counted.
 */
final class CellDelays {

    private static final short[] NO_LIST = {};
    private static final int[] NO_COUNTS = {};
    private static final int SHORTEST = 8;

    private final DelaySpan range;
    private final int longest;
    private short[][] lists = {};
    private int[] sizes = {};
    private int[][] counts = {};

    CellDelays(DelaySpan range) {
        this.range = range;
        this.longest = range.size() * (Integer.BYTES / Short.BYTES);
    }

    /**
     * Takes the delays of flights, one at least.
     *
     * @param cellOf the cell of each flight
     * @param cells one more than the last cell
     */
    void add(GroupFlights flights, int[] cellOf, int cells) {
        grow(cells);
        short[] outcome = flights.block().column(Column.OUTCOME);
        short[] arrDelay = flights.block().column(Column.ARR_DELAY);
        int[] rows = flights.rows();
        int cell = cellOf[0];
        int[] counted = counts[cell];
        for (int i = 0; i < flights.count(); i++) {
            int row = rows[i];
            if (cellOf[i] != cell) {
                cell = cellOf[i];
                counted = counts[cell];
            }
            if (counted.length > 0) {
                counted[arrDelay[row] - range.least()] += FlightOutcome.hasArrived(outcome[row]) ? 1 : 0;
            } else if (FlightOutcome.hasArrived(outcome[row])) {
                add(cell, arrDelay[row]);
                counted = counts[cell];
            }
        }
    }

    /** Adds a delay to the list of a cell, whose further delays are counted if it is the longest one. */
    private void add(int cell, short delay) {
        int size = sizes[cell];
        if (size == lists[cell].length) {
            lists[cell] = Arrays.copyOf(lists[cell], Math.min(longest, Math.max(SHORTEST, 2 * size)));
        }
        lists[cell][size] = delay;
        sizes[cell] = size + 1;
        if (size + 1 == longest) {
            counts[cell] = new int[range.size()];
        }
    }

    private void grow(int cells) {
        int before = sizes.length;
        if (cells > before) {
            int room = Math.max(2 * before, cells);
            sizes = Arrays.copyOf(sizes, room);
            lists = Arrays.copyOf(lists, room);
            counts = Arrays.copyOf(counts, room);
            Arrays.fill(lists, before, room, NO_LIST);
            Arrays.fill(counts, before, room, NO_COUNTS);
        }
    }

    /**
     * Counts the delays of a cell.
     *
     * @param times what each delay counts: -1 takes away what 1 added
     * @param occurs how often each delay occurs, from {@link DelaySpan#least} on; what is there is added to
     */
    void count(int cell, int times, int[] occurs) {
        for (int i = 0; i < sizes[cell]; i++) {
            occurs[lists[cell][i] - range.least()] += times;
        }
        for (int i = 0; i < counts[cell].length; i++) {
            occurs[i] += times * counts[cell][i];
        }
    }
}
