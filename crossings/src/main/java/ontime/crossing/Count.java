package ontime.crossing;

import org.jspecify.annotations.Nullable;

/** Counts and adds the flights of each cell of a question. */
final class Count {

    private final Snapshot snapshot;
    private final Cells cells;
    private final Sums sums;
    private final @Nullable CellDelays delays;

    /** No flights yet. */
    Count(Snapshot snapshot, Crossing question) {
        this.snapshot = snapshot;
        this.cells =
                new Cells(question.groupBy().stream().map(snapshot.axes()::get).toList(), question.mostCells());
        this.sums = new Sums(snapshot.outcomes());
        this.delays = question.percentiles() ? new CellDelays(snapshot.delays()) : null;
    }

    void add(GroupFlights flights) {
        int[] cellOf = cells.locate(flights);
        sums.grow(cells.count());
        if (cells.areOfGroups() && flights.isWhole()) {
            sums.add(cellOf[0], snapshot.groupSums().get(flights.position()), flights.group());
        } else {
            sums.add(flights, cellOf);
        }
        if (delays != null) {
            delays.add(flights, cellOf, cells.count());
        }
    }

    /** Adds the sums over other flights for the same question. */
    void addSums(Count others) {
        for (int other = 0; other < others.cells.count(); other++) {
            int cell = cells.number(others.cells.position(other));
            sums.grow(cells.count());
            sums.add(cell, others.sums, other);
        }
    }

    /** Counts the delays of the cell at a position: see {@link CellDelays#count}. */
    void countDelays(long position, int times, int[] occurs) {
        int cell = cells.find(position);
        if (cell >= 0 && delays != null) {
            delays.count(cell, times, occurs);
        }
    }

    Cells cells() {
        return cells;
    }

    Sums sums() {
        return sums;
    }
}
