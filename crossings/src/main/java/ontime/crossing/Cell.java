package ontime.crossing;

import java.util.stream.LongStream;
import ontime.model.count.FlightOutcome;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayTotals;

/** The flights of a cell, counted and added up. */
final class Cell {

    private static final int DEP_MINUTES = 0;
    private static final int ARR_MINUTES = 1;
    private static final int CAUSES = 2;

    /** How many flights ended in which way: every count of them is a sum of these. */
    private static final int OUTCOMES = CAUSES + FlightBlock.CAUSES;

    private static final int OBJECTS = 80;

    private final long position;
    private final int[] numbers;
    private final CellDelays delays = new CellDelays();

    /**
     * No flights.
     *
     * @param position where the cell stands among all possible ones
     */
    Cell(long position, Outcomes outcomes) {
        this.position = position;
        this.numbers = new int[OUTCOMES + outcomes.count()];
    }

    long position() {
        return position;
    }

    /** Those that percentiles are read from; none if nobody adds them. */
    CellDelays delays() {
        return delays;
    }

    /** Bytes of memory without delays: the numbers, and the objects around them. */
    long bytes() {
        return (long) Integer.BYTES * numbers.length + OBJECTS;
    }

    /**
     * Adds a flight.
     *
     * @param outcome its number in {@link Outcomes}
     */
    void add(int outcome, int depDelay, int arrDelay) {
        numbers[OUTCOMES + outcome]++;
        numbers[DEP_MINUTES] += depDelay;
        numbers[ARR_MINUTES] += arrDelay;
    }

    /** Adds the minutes of a flight's causes. */
    void addCauses(short[] minutes, int from) {
        for (int cause = 0; cause < FlightBlock.CAUSES; cause++) {
            numbers[CAUSES + cause] += minutes[from + cause];
        }
    }

    /** Adds other flights, whose cell is not used any more if it has delays. */
    void add(Cell others) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += others.numbers[i];
        }
        delays.add(others.delays);
    }

    /** The sums, and percentiles if delays were added. */
    DelayFigures figures(Outcomes outcomes) {
        long[] reasons = new long[FlightOutcome.REASONS];
        long diverted = 0;
        long departures = 0;
        long lateDepartures = 0;
        long arrivals = 0;
        long lateArrivals = 0;
        for (int number = 0; number < outcomes.count(); number++) {
            int outcome = outcomes.outcome(number);
            int some = numbers[OUTCOMES + number];
            reasons[FlightOutcome.reason(outcome)] += some;
            diverted += FlightOutcome.diverted(outcome) == 1 ? some : 0;
            departures += FlightOutcome.departure(outcome) > 0 ? some : 0;
            lateDepartures += FlightOutcome.departure(outcome) == FlightOutcome.DEPARTED_LATE ? some : 0;
            arrivals += FlightOutcome.hasArrived(outcome) ? some : 0;
            lateArrivals += FlightOutcome.isLate(outcome) ? some : 0;
        }
        int[] n = numbers;
        DelayTotals totals = new DelayTotals(
                LongStream.of(reasons).sum(),
                new Cancellations(reasons[1], reasons[2], reasons[3], reasons[4], reasons[5]),
                diverted,
                departures,
                lateDepartures,
                n[DEP_MINUTES],
                arrivals,
                lateArrivals,
                n[ARR_MINUTES],
                new CauseMinutes(n[CAUSES], n[CAUSES + 1], n[CAUSES + 2], n[CAUSES + 3], n[CAUSES + 4]));
        return new DelayFigures(totals, delays.percentiles());
    }
}
