package ontime.crossing;

import java.util.Arrays;

/** How often each delay occurs in each cell: for questions of few cells. */
final class CellHistograms implements CellDelays {

    private static final int MOST_COUNTS = 1 << 19;

    private final DelayRange range;
    private int[] occurs = new int[0];

    CellHistograms(DelayRange range) {
        this.range = range;
    }

    /** Whether the cells are few enough to have a count for each delay of each. */
    static boolean suit(long cells, DelayRange range) {
        return cells <= MOST_COUNTS / range.size();
    }

    @Override
    public void add(GroupFlights flights, int[] cellOf) {
        short[] outcome = flights.block().column(Column.OUTCOME);
        short[] arrDelay = flights.block().column(Column.ARR_DELAY);
        int[] rows = flights.rows();
        for (int i = 0; i < flights.count(); i++) {
            int row = rows[i];
            int at = cellOf[i] * range.size() + arrDelay[row] - range.least();
            if (at >= occurs.length) {
                occurs = Arrays.copyOf(occurs, Math.max(2 * occurs.length, (cellOf[i] + 1) * range.size()));
            }
            occurs[at] += FlightOutcome.hasArrived(outcome[row]) ? 1 : 0;
        }
    }

    @Override
    public void count(int cell, int[] all) {
        for (int i = 0; i < range.size() && cell * range.size() + i < occurs.length; i++) {
            all[i] += occurs[cell * range.size() + i];
        }
    }
}
