package ontime.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import ontime.model.count.FlightOutcome;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;

/** Counts and sums of the flights of some cells. */
final class Sums {

    private static final int PAIRS = 4;

    private final Outcomes outcomes;

    /** Flights by cell and number of the outcome. */
    private int[] counts = new int[0];

    /**
     * Minutes by cell, two sums in each number, in its lower and its upper half: of departure and arrival delays, of the
     * causes carrier and weather, air traffic control and security, and of late aircraft alone. So one addition adds two.
     */
    private long[] minutes = new long[0];

    Sums(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** A cell for each group of a block, with all its flights. */
    static Sums ofGroups(FlightBlock block, Outcomes outcomes) {
        Sums sums = new Sums(outcomes);
        sums.grow(block.groups());
        GroupFlights flights = new GroupFlights(block, 0);
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
        if (cells * PAIRS > minutes.length) {
            int room = Math.max(2 * minutes.length / PAIRS, cells);
            counts = Arrays.copyOf(counts, room * outcomes.count());
            minutes = Arrays.copyOf(minutes, room * PAIRS);
        }
    }

    long bytes() {
        return (long) Integer.BYTES * counts.length + (long) Long.BYTES * minutes.length;
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
            counts[cells[i] * size + numbers[outcome[row]]]++;
            minutes[cells[i] * PAIRS] += pair(depDelay[row], arrDelay[row]);
        }
        int firstWithCause = block.firstWithCause(flights.group());
        int start = block.causeStart(flights.group());
        for (int i = flights.count() - 1; i >= 0 && rows[i] >= firstWithCause; i--) {
            int causes = start + (rows[i] - firstWithCause) * FlightBlock.CAUSES;
            addCauses(block.causeMinutes(), causes, cells[i] * PAIRS);
        }
    }

    private void addCauses(short[] causes, int from, int to) {
        minutes[to + 1] += pair(causes[from], causes[from + 1]);
        minutes[to + 2] += pair(causes[from + 2], causes[from + 3]);
        minutes[to + 3] += causes[from + 4];
    }

    /** Adds to a cell what is in a cell of others. */
    void add(int cell, Sums others, int other) {
        int size = outcomes.count();
        for (int i = 0; i < size; i++) {
            counts[cell * size + i] += others.counts[other * size + i];
        }
        for (int i = 0; i < PAIRS; i++) {
            minutes[cell * PAIRS + i] += others.minutes[other * PAIRS + i];
        }
    }

    private static long pair(int lower, int upper) {
        return ((long) upper << Integer.SIZE) + lower;
    }

    private long lower(int cell, int pair) {
        return (int) minutes[cell * PAIRS + pair];
    }

    private long upper(int cell, int pair) {
        return (minutes[cell * PAIRS + pair] - lower(cell, pair)) >> Integer.SIZE;
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
        return new DelayTotals(
                LongStream.of(reasons).sum(),
                new Cancellations(reasons[1], reasons[2], reasons[3], reasons[4], reasons[5]),
                diverted,
                departures,
                lateDepartures,
                lower(cell, 0),
                arrivals,
                lateArrivals,
                upper(cell, 0),
                new CauseMinutes(lower(cell, 1), upper(cell, 1), lower(cell, 2), upper(cell, 2), lower(cell, 3)));
    }
}
