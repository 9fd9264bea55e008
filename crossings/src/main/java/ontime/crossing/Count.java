package ontime.crossing;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import ontime.model.count.FlightOutcome;

/** Counts and adds the flights of each cell of a question. */
final class Count {

    private final Outcomes outcomes;
    private final Cells cells;
    private final boolean addsGroups;
    private final boolean percentiles;

    private Count(List<Axis> axes, Outcomes outcomes, int mostCells, boolean addsGroups, boolean percentiles) {
        this.outcomes = outcomes;
        this.cells = new Cells(axes, outcomes, mostCells);
        this.addsGroups = addsGroups;
        this.percentiles = percentiles;
    }

    /** No flights yet. */
    static Count of(Snapshot snapshot, Crossing question) {
        List<Axis> axes = question.groupBy().stream().map(snapshot.axes()::get).toList();
        boolean areOfGroups = axes.stream().allMatch(axis -> axis.column() == null);
        return new Count(axes, snapshot.outcomes(), question.mostCells(), areOfGroups, question.percentiles());
    }

    /** No flights yet, and a cell for each group of a block. */
    static Count ofGroups(FlightBlock block, Outcomes outcomes) {
        int[][] codes = {IntStream.range(0, block.groups()).toArray()};
        Axis groups = new Axis(Collections.nCopies(block.groups(), ""), null, codes);
        Count count = new Count(List.of(groups), outcomes, Integer.MAX_VALUE, false, false);
        count.enter(block, 0);
        return count;
    }

    /** Whether it takes the sums of groups, because all flights of a group are in one cell. */
    boolean addsGroups() {
        return addsGroups;
    }

    /**
     * Whether it takes flights.
     *
     * @param areWhole whether all flights of the groups pass
     */
    boolean addsFlights(boolean areWhole) {
        return !addsGroups || (percentiles && !areWhole);
    }

    /**
     * Goes to the next block.
     *
     * @param position of the block in the snapshot
     */
    void enter(FlightBlock block, int position) {
        cells.enter(block, position);
    }

    void add(Batch flights) {
        FlightBlock block = flights.block();
        short[] outcome = block.column(Column.OUTCOME);
        short[] depDelay = block.column(Column.DEP_DELAY);
        short[] arrDelay = block.column(Column.ARR_DELAY);
        short[] cause = block.column(Column.CAUSE);
        int[] numbers = outcomes.numbers();
        int[] rows = flights.rows();
        long[] located = cells.locate(flights);
        for (int i = 0; i < flights.count(); i++) {
            int row = rows[i];
            Cell cell = cells.get(located[i]);
            if (!addsGroups) {
                cell.add(numbers[outcome[row]], depDelay[row], arrDelay[row]);
                if (cause[row] > 0) {
                    cell.addCauses(block.causeMinutes(), block.causeStart(flights.groups()[i], row));
                }
            }
            if (percentiles && FlightOutcome.hasArrived(outcome[row])) {
                cell.delays().add(arrDelay[row]);
            }
        }
    }

    /**
     * Adds groups of a block.
     *
     * @param groups their cells, whose positions are the groups
     * @param ruledOut which groups to leave out
     * @param areWhole whether all flights of the groups pass; otherwise {@link #add(Batch)} takes their delays
     */
    void add(FlightBlock block, List<Cell> groups, boolean[] ruledOut, boolean areWhole) {
        for (Cell sums : groups) {
            int group = (int) sums.position();
            if (!ruledOut[group]) {
                Cell cell = cells.ofGroup(group);
                cell.add(sums);
                for (int row = block.start(group); percentiles && areWhole && row < block.start(group + 1); row++) {
                    if (FlightOutcome.hasArrived(block.column(Column.OUTCOME)[row])) {
                        cell.delays().add(block.column(Column.ARR_DELAY)[row]);
                    }
                }
            }
        }
    }

    /** This, after adding what was counted of other flights for the same question, and is not used any more. */
    Count plus(Count others) {
        others.list().forEach(cell -> cells.get(cell.position()).add(cell));
        return this;
    }

    /** The cells in natural order. */
    List<Cell> list() {
        return cells.list();
    }

    /** The cells in natural order, with their values and figures. */
    List<CrossingCell> toCells() {
        return list().parallelStream()
                .map(cell -> new CrossingCell(cells.key(cell.position()), cell.figures(outcomes)))
                .toList();
    }
}
