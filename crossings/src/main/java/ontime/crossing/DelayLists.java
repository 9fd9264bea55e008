package ontime.crossing;

/** The delays of one cell after the other: for questions of many cells, whose flights are counted before. */
final class DelayLists implements CellDelays {

    private final DelayRange range;
    private final int[] starts;
    private final int[] ends;
    private final short[] delays;

    /** Room for the delays of some cells. */
    DelayLists(DelayRange range, Sums sums, int cells) {
        this.range = range;
        this.starts = new int[cells];
        int arrivals = 0;
        for (int cell = 0; cell < cells; cell++) {
            starts[cell] = arrivals;
            arrivals += sums.arrivals(cell);
        }
        this.ends = starts.clone();
        this.delays = new short[arrivals];
    }

    @Override
    public void add(GroupFlights flights, int[] cellOf) {
        short[] outcome = flights.block().column(Column.OUTCOME);
        short[] arrDelay = flights.block().column(Column.ARR_DELAY);
        int[] rows = flights.rows();
        for (int i = 0; i < flights.count(); i++) {
            int row = rows[i];
            if (FlightOutcome.hasArrived(outcome[row])) {
                delays[ends[cellOf[i]]++] = arrDelay[row];
            }
        }
    }

    @Override
    public void count(int cell, int[] occurs) {
        for (int i = starts[cell]; i < ends[cell]; i++) {
            occurs[delays[i] - range.least()]++;
        }
    }
}
