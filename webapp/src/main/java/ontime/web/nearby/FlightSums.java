package ontime.web.nearby;

import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;

/** Flights that are being added up, in numbered cells. Reasons and causes are left out: no answer near a place has them. */
final class FlightSums {

    /** Numbers of flights that are packed: four counts, three counts, and the minutes. */
    static final int PACKED = 3;

    private static final int COUNTS = 7;
    private static final int NUMBERS = COUNTS + 2;
    private static final int COUNT_BITS = 16;
    private static final int OF_NUMBER = Long.SIZE / COUNT_BITS;
    private static final long COUNT = (1L << COUNT_BITS) - 1;

    /** By cell: the counts in the order of {@link #pack}, then the minutes of departures and arrivals. */
    private final long[] numbers;

    /** Cells without a flight. */
    FlightSums(int cells) {
        this.numbers = new long[cells * NUMBERS];
    }

    /**
     * Packs the sums over up to 65,535 flights into {@link #PACKED} numbers, which can be added as they are while the flights
     * together are not more.
     *
     * @param at position of the first number
     */
    static void pack(DelayTotals totals, long[] packed, int at) {
        packed[at] = pack(totals.flights(), totals.cancelled(), totals.diverted(), totals.departures());
        packed[at + 1] = pack(totals.lateDepartures(), totals.arrivals(), totals.lateArrivals(), 0);
        packed[at + 2] = (totals.sumArrDelay() << Integer.SIZE) + totals.sumDepDelay();
    }

    private static long pack(long one, long two, long three, long four) {
        return one | (two << COUNT_BITS) | (three << (2 * COUNT_BITS)) | (four << (3 * COUNT_BITS));
    }

    /** Adds packed numbers to a cell. */
    void add(int cell, long[] packed, int at) {
        int to = cell * NUMBERS;
        for (int count = 0; count < COUNTS; count++) {
            numbers[to + count] += (packed[at + count / OF_NUMBER] >>> (count % OF_NUMBER * COUNT_BITS)) & COUNT;
        }
        int depDelay = (int) packed[at + 2];
        numbers[to + COUNTS] += depDelay;
        numbers[to + COUNTS + 1] += (packed[at + 2] - depDelay) >> Integer.SIZE;
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
