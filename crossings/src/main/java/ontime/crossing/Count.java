package ontime.crossing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts and adds the flights of each cell of a question. */
final class Count implements Consumer<GroupFlights> {

    private final Cells cells;
    private final Sums sums;
    private final DelayRange range;
    private final boolean isOfGroup;
    private final boolean hasLists;
    private @Nullable CellDelays delays;

    /** No flights yet. */
    Count(Snapshot snapshot, Crossing question) {
        this.cells =
                new Cells(question.groupBy().stream().map(snapshot.axes()::get).toList(), question.mostCells());
        this.sums = new Sums(snapshot.outcomes());
        this.isOfGroup = cells.isOfGroup();
        this.range = snapshot.delays();
        boolean few = CellHistograms.suit(cells.possible(), range);
        this.hasLists = question.percentiles() && !few;
        this.delays = question.percentiles() && few ? new CellHistograms(range) : null;
    }

    @Override
    public void accept(GroupFlights flights) {
        if (isOfGroup) {
            int cell = cells.ofGroup(flights);
            sums.grow(cells.count());
            if (flights.isWhole()) {
                sums.add(cell, flights.groupSums(), flights.group());
            } else {
                sums.add(flights, cell);
            }
        } else {
            int[] cellOf = cells.locate(flights);
            sums.grow(cells.count());
            sums.add(flights, cellOf);
        }
        if (delays != null) {
            delays.add(flights, cells.located(flights));
        }
    }

    /** Whether the delays need a second walk over the flights. */
    boolean hasLists() {
        return hasLists;
    }

    /** Takes the delays of flights, all of which are counted already. */
    Consumer<GroupFlights> lists() {
        DelayLists lists = new DelayLists(range, sums, cells.count());
        delays = lists;
        return flights -> lists.add(flights, cells.locate(flights));
    }

    /** Adds the sums over other flights for the same question. */
    void addSums(Count others) {
        for (int other = 0; other < others.cells.count(); other++) {
            int cell = cells.number(others.cells.position(other));
            sums.grow(cells.count());
            sums.add(cell, others.sums, other);
        }
    }

    /** Counts the delays of the cell at a position. */
    void countDelays(long position, int[] occurs) {
        int cell = cells.find(position);
        if (cell >= 0 && delays != null) {
            delays.count(cell, occurs);
        }
    }

    Cells cells() {
        return cells;
    }

    Sums sums() {
        return sums;
    }
}
