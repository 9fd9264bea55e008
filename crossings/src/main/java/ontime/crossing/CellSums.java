package ontime.crossing;

import java.util.function.Consumer;

/** Counts and adds the flights of each cell of a question. */
final class CellSums implements Consumer<GroupFlights> {

    private final Cells cells;
    private final Sums sums;

    CellSums(Cells cells, Outcomes outcomes) {
        this.cells = cells;
        this.sums = new Sums(outcomes);
    }

    @Override
    public void accept(GroupFlights flights) {
        if (cells.isOfGroup() && flights.isWhole()) {
            int cell = cells.ofGroup(flights);
            sums.grow(cells.count());
            sums.add(cell, flights.groupSums(), flights.group());
        } else {
            int[] cellOf = cells.locate(flights);
            sums.grow(cells.count());
            sums.add(flights, cellOf);
        }
    }

    /** Adds the sums over other flights for the same question. */
    void addAll(CellSums others) {
        for (int other = 0; other < others.cells.count(); other++) {
            int cell = cells.number(others.cells.position(other));
            sums.grow(cells.count());
            sums.add(cell, others.sums, other);
        }
    }

    Cells cells() {
        return cells;
    }

    Sums sums() {
        return sums;
    }
}
