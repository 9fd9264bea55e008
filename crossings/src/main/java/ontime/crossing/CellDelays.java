package ontime.crossing;

import java.util.Arrays;
import java.util.function.Consumer;

/** The arrival delays of each cell of a question, one cell after the other: what exact percentiles are read from. */
final class CellDelays implements Consumer<GroupFlights> {

    private final Cells cells;
    private final int[] starts;
    private final int[] ends;
    private final short[] delays;

    /** Room for the delays of cells whose flights are counted already. */
    CellDelays(CellSums counted) {
        this.cells = counted.cells();
        this.starts = new int[cells.count()];
        int arrivals = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            starts[cell] = arrivals;
            arrivals += Math.toIntExact(counted.sums().arrivals(cell));
        }
        this.ends = starts.clone();
        this.delays = new short[arrivals];
    }

    @Override
    public void accept(GroupFlights flights) {
        int[] cellOf = cells.locate(flights);
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

    /** The delays of the cell at a position, in any order. */
    short[] at(long position) {
        int cell = cells.find(position);
        return cell < 0 ? new short[0] : Arrays.copyOfRange(delays, starts[cell], ends[cell]);
    }
}
