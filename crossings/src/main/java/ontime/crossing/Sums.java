package ontime.crossing;

import java.util.Arrays;
import java.util.function.IntPredicate;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;

/** Counts and sums of the flights of some cells. */
final class Sums {

    private final Outcomes outcomes;

    /** Flights by cell and number of the outcome. */
    private int[] counts = new int[0];

    /** The sum of arrival delays in the upper half, that of departure delays in the lower half. */
    private long[] delays = new long[0];

    private long[] causes = new long[0];

    Sums(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** A cell for each group of a block, with all its flights. */
    static Sums ofGroups(FlightBlock block, Outcomes outcomes) {
        Sums sums = new Sums(outcomes);
        sums.grow(block.groups());
        GroupFlights flights = new GroupFlights(block, 0, sums);
        for (int group = 0; group < block.groups(); group++) {
            flights.enter(group);
            int[] cells = new int[flights.count()];
            Arrays.fill(cells, group);
            sums.add(flights, cells);
        }
        return sums;
    }

    /** Makes room for at least so many cells. */
    void grow(int cells) {
        if (cells > delays.length) {
            int room = Math.max(2 * delays.length, cells);
            counts = Arrays.copyOf(counts, room * outcomes.count());
            delays = Arrays.copyOf(delays, room);
            causes = Arrays.copyOf(causes, room * FlightBlock.CAUSES);
        }
    }

    long bytes() {
        return (long) Integer.BYTES * counts.length + (long) Long.BYTES * (delays.length + causes.length);
    }

    /** Adds flights, each to its cell. */
    void add(GroupFlights flights, int[] cells) {
        FlightBlock block = flights.block();
        short[] outcome = block.column(Column.OUTCOME);
        short[] depDelay = block.column(Column.DEP_DELAY);
        short[] arrDelay = block.column(Column.ARR_DELAY);
        int[] numbers = outcomes.numbers();
        int[] rows = flights.rows();
        int size = outcomes.count();
        for (int i = 0; i < flights.count(); i++) {
            int row = rows[i];
            int cell = cells[i];
            counts[cell * size + numbers[outcome[row]]]++;
            delays[cell] += ((long) arrDelay[row] << Integer.SIZE) + depDelay[row];
        }
        short[] minutes = block.causeMinutes();
        int first = block.firstWithCause(flights.group());
        for (int i = flights.count() - 1; i >= 0 && rows[i] >= first; i--) {
            int from = block.causeStart(flights.group()) + (rows[i] - first) * FlightBlock.CAUSES;
            int to = cells[i] * FlightBlock.CAUSES;
            for (int cause = 0; cause < FlightBlock.CAUSES; cause++) {
                causes[to + cause] += minutes[from + cause];
            }
        }
    }

    /** Adds to a cell what is in a cell of others. */
    void add(int cell, Sums others, int other) {
        int size = outcomes.count();
        for (int i = 0; i < size; i++) {
            counts[cell * size + i] += others.counts[other * size + i];
        }
        delays[cell] += others.delays[other];
        for (int i = 0; i < FlightBlock.CAUSES; i++) {
            causes[cell * FlightBlock.CAUSES + i] += others.causes[other * FlightBlock.CAUSES + i];
        }
    }

    /** Flights of a cell that arrived. */
    long arrivals(int cell) {
        return count(cell, FlightOutcome::hasArrived);
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
        for (int number = 0; number < outcomes.count(); number++) {
            int some = counts[cell * outcomes.count() + number];
            flights += some > 0 && which.test(outcomes.outcome(number)) ? some : 0;
        }
        return flights;
    }

    private long cause(int cell, int cause) {
        return causes[cell * FlightBlock.CAUSES + cause];
    }
}
