package ontime.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
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
            flights.enter(group, List.of());
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
    int arrivals(int cell) {
        int arrivals = 0;
        for (int number = 0; number < outcomes.count(); number++) {
            arrivals += FlightOutcome.hasArrived(outcomes.outcome(number)) ? counts[cell * outcomes.count() + number] : 0;
        }
        return arrivals;
    }

    DelayTotals totals(int cell) {
        long[] reasons = new long[FlightOutcome.REASONS];
        long diverted = 0;
        long departures = 0;
        long lateDepartures = 0;
        long arrivals = 0;
        long lateArrivals = 0;
        for (int number = 0; number < outcomes.count(); number++) {
            int some = counts[cell * outcomes.count() + number];
            if (some > 0) {
                int outcome = outcomes.outcome(number);
                reasons[FlightOutcome.reason(outcome)] += some;
                diverted += FlightOutcome.diverted(outcome) == 1 ? some : 0;
                departures += FlightOutcome.departure(outcome) > 0 ? some : 0;
                lateDepartures += FlightOutcome.departure(outcome) == FlightOutcome.DEPARTED_LATE ? some : 0;
                arrivals += FlightOutcome.hasArrived(outcome) ? some : 0;
                lateArrivals += FlightOutcome.isLate(outcome) ? some : 0;
            }
        }
        int departure = (int) delays[cell];
        int cause = cell * FlightBlock.CAUSES;
        return new DelayTotals(
                LongStream.of(reasons).sum(),
                new Cancellations(reasons[1], reasons[2], reasons[3], reasons[4], reasons[5]),
                diverted,
                departures,
                lateDepartures,
                departure,
                arrivals,
                lateArrivals,
                (delays[cell] - departure) >> Integer.SIZE,
                new CauseMinutes(
                        causes[cause], causes[cause + 1], causes[cause + 2], causes[cause + 3], causes[cause + 4]));
    }
}
