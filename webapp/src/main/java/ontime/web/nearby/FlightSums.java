package ontime.web.nearby;

import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;

/** Flights that are being added up, in numbered cells. Reasons and causes are left out: no answer near a place has them. */
final class FlightSums {

    /** Numbers of a cell: counts of flights, then minutes. */
    static final int COUNTS = 7;

    static final int NUMBERS = COUNTS + 2;

    private final long[] numbers;

    /** Cells without a flight. */
    FlightSums(int cells) {
        this.numbers = new long[cells * NUMBERS];
    }

    /** The numbers of some totals, in the order in which {@link #add} takes them. */
    static long[] numbers(DelayTotals totals) {
        return new long[] {
            totals.flights(),
            totals.cancelled(),
            totals.diverted(),
            totals.departures(),
            totals.lateDepartures(),
            totals.arrivals(),
            totals.lateArrivals(),
            totals.sumDepDelay(),
            totals.sumArrDelay()
        };
    }

    /**
     * Adds the flights of a row to a cell.
     *
     * @param counts {@link #COUNTS} for each row
     * @param minutes two for each row
     */
    void add(int cell, short[] counts, int[] minutes, int row) {
        int to = cell * NUMBERS;
        int from = row * COUNTS;
        for (int i = 0; i < COUNTS; i++) {
            numbers[to + i] += counts[from + i];
        }
        numbers[to + COUNTS] += minutes[2 * row];
        numbers[to + COUNTS + 1] += minutes[2 * row + 1];
    }

    /** Adds the flights of a cell of other sums to a cell. */
    void add(int cell, FlightSums others, int other) {
        for (int i = 0; i < NUMBERS; i++) {
            numbers[cell * NUMBERS + i] += others.numbers[other * NUMBERS + i];
        }
    }

    /** Whether a cell has a flight. */
    boolean isAny(int cell) {
        return numbers[cell * NUMBERS] > 0;
    }

    /** The figures of a cell. */
    NearbyFigures figures(int cell) {
        int at = cell * NUMBERS;
        return NearbyFigures.of(new DelayTotals(
                numbers[at],
                new Cancellations(0, 0, 0, 0, numbers[at + 1]),
                numbers[at + 2],
                numbers[at + 3],
                numbers[at + 4],
                numbers[at + COUNTS],
                numbers[at + 5],
                numbers[at + 6],
                numbers[at + COUNTS + 1],
                CauseMinutes.NONE));
    }
}
