package ontime.crossing;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;

/** Counts and adds the flights of each cell. */
final class CellSums implements Consumer<Chunk> {

    private final Cells cells;
    private final int[] cellOf = new int[Chunk.MOST];

    /** Flights by cell and outcome. */
    private int[] counts = new int[0];

    /** Sums of {@link Chunk#delays}. */
    private long[] delays = new long[0];

    private long[] causes = new long[0];

    CellSums(Cells cells) {
        this.cells = cells;
    }

    @Override
    public void accept(Chunk chunk) {
        cells.locate(chunk, cellOf);
        grow();
        if (cells.isOfDay()) {
            addToOne(chunk, cellOf[0]);
        } else {
            addToEach(chunk);
        }
        short[] minutes = chunk.block().causeMinutes();
        int withCause = chunk.causeCount();
        for (int i = 0; i < withCause; i++) {
            int to = cellOf[cells.isOfDay() ? 0 : chunk.withCause()[i]] * FlightBlock.CAUSES;
            int from = chunk.causes()[i];
            for (int cause = 0; cause < FlightBlock.CAUSES; cause++) {
                causes[to + cause] += minutes[from + cause];
            }
        }
    }

    private void addToOne(Chunk chunk, int cell) {
        int[] outcomes = chunk.outcomes();
        for (int outcome = 0; outcome < FlightOutcome.COUNT; outcome++) {
            counts[cell * FlightOutcome.COUNT + outcome] += outcomes[outcome];
        }
        long[] added = chunk.delays();
        long sum = 0;
        for (int i = 0; i < chunk.count(); i++) {
            sum += added[i];
        }
        delays[cell] += sum;
    }

    private void addToEach(Chunk chunk) {
        short[] outcome = chunk.block().column(Column.OUTCOME);
        long[] added = chunk.delays();
        int[] rows = chunk.rows();
        for (int i = 0; i < chunk.count(); i++) {
            int cell = cellOf[i];
            counts[cell * FlightOutcome.COUNT + outcome[rows[i]]]++;
            delays[cell] += added[i];
        }
    }

    private void grow() {
        if (cells.count() > delays.length) {
            int room = Math.max(2 * delays.length, cells.count());
            counts = Arrays.copyOf(counts, room * FlightOutcome.COUNT);
            delays = Arrays.copyOf(delays, room);
            causes = Arrays.copyOf(causes, room * FlightBlock.CAUSES);
        }
    }

    Cells cells() {
        return cells;
    }

    /** Adds the sums over other flights for the same question. */
    void addAll(CellSums others) {
        for (int other = 0; other < others.cells.count(); other++) {
            int cell = cells.number(others.cells.position(other));
            grow();
            for (int i = 0; i < FlightOutcome.COUNT; i++) {
                counts[cell * FlightOutcome.COUNT + i] += others.counts[other * FlightOutcome.COUNT + i];
            }
            delays[cell] += others.delays[other];
            for (int i = 0; i < FlightBlock.CAUSES; i++) {
                causes[cell * FlightBlock.CAUSES + i] += others.causes[other * FlightBlock.CAUSES + i];
            }
        }
    }

    /** Flights of a cell that arrived. */
    long arrivals(int cell) {
        return count(cell, outcome -> FlightOutcome.band(outcome) != FlightOutcome.NOT_ARRIVED);
    }

    DelayTotals totals(int cell) {
        int departure = (int) delays[cell];
        return new DelayTotals(
                count(cell, outcome -> true),
                new Cancellations(
                        cancelled(cell, 1),
                        cancelled(cell, 2),
                        cancelled(cell, 3),
                        cancelled(cell, 4),
                        cancelled(cell, FlightOutcome.REASONS - 1)),
                count(cell, outcome -> FlightOutcome.diverted(outcome) == 1),
                count(cell, outcome -> FlightOutcome.departure(outcome) > 0),
                count(cell, outcome -> FlightOutcome.departure(outcome) == FlightOutcome.DEPARTED_LATE),
                departure,
                arrivals(cell),
                count(cell, FlightOutcome::isLate),
                (delays[cell] - departure) >> Integer.SIZE,
                new CauseMinutes(cause(cell, 0), cause(cell, 1), cause(cell, 2), cause(cell, 3), cause(cell, 4)));
    }

    private long cancelled(int cell, int reason) {
        return count(cell, outcome -> FlightOutcome.reason(outcome) == reason);
    }

    private long count(int cell, IntPredicate which) {
        long flights = 0;
        for (int outcome = 0; outcome < FlightOutcome.COUNT; outcome++) {
            int some = counts[cell * FlightOutcome.COUNT + outcome];
            flights += some > 0 && which.test(outcome) ? some : 0;
        }
        return flights;
    }

    private long cause(int cell, int cause) {
        return causes[cell * FlightBlock.CAUSES + cause];
    }
}
