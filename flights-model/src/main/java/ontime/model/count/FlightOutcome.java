package ontime.model.count;

import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * How a flight ended, as one number: delay band, departure, reason of a cancellation, and diversion. Counting these
 * numbers takes one addition a flight; every count of {@link ontime.model.delay.DelayTotals} is a sum of them.
 */
public final class FlightOutcome {

    /** Delay bands by arrival delay; the last one is of flights without an arrival delay. */
    public static final int BANDS = 7;

    private static final int NOT_ARRIVED = BANDS - 1;
    private static final int FIRST_LATE_BAND = 2;

    /** The departure of a flight that left 15 or more minutes late. */
    public static final int DEPARTED_LATE = 2;

    /** Reasons of cancellations, with none. */
    public static final int REASONS = 6;

    /** How many numbers there are. */
    public static final int COUNT = BANDS * 3 * REASONS * 2;

    private static final int[] BAND_ENDS = {0, Flight.LATE_FROM_MINUTES, 30, 60, 120, Integer.MAX_VALUE};
    private static final String CODES = "ABCD";

    private FlightOutcome() {}

    /** The number of a flight. */
    public static int of(Flight flight) {
        int reason = flight.cancelled() ? 1 + reason(flight.cancellationCode()) : 0;
        return ((band(flight.arrDelay()) * 3 + departure(flight.depDelay())) * REASONS + reason) * 2
                + (flight.diverted() ? 1 : 0);
    }

    /** Position of the delay band. */
    public static int band(int outcome) {
        return outcome / (3 * REASONS * 2);
    }

    /** Whether the flight has an arrival delay. */
    public static boolean hasArrived(int outcome) {
        return outcome < NOT_ARRIVED * 3 * REASONS * 2;
    }

    /** Whether the flight arrived 15 or more minutes late. */
    public static boolean isLate(int outcome) {
        return band(outcome) >= FIRST_LATE_BAND && hasArrived(outcome);
    }

    /** 0 without a departure delay, 1, or {@link #DEPARTED_LATE}. */
    public static int departure(int outcome) {
        return outcome / (REASONS * 2) % 3;
    }

    /** 0 if not cancelled; 1 to 4 for BTS's codes A to D; 5 without one of these. */
    public static int reason(int outcome) {
        return outcome / 2 % REASONS;
    }

    /** 1 if the flight was diverted, otherwise 0. */
    public static int diverted(int outcome) {
        return outcome % 2;
    }

    private static int band(@Nullable Integer arrDelay) {
        if (arrDelay == null) {
            return NOT_ARRIVED;
        }
        int band = 0;
        while (arrDelay >= BAND_ENDS[band]) {
            band++;
        }
        return band;
    }

    private static int departure(@Nullable Integer depDelay) {
        if (depDelay == null) {
            return 0;
        }
        return depDelay >= Flight.LATE_FROM_MINUTES ? DEPARTED_LATE : 1;
    }

    private static int reason(@Nullable String code) {
        int reason = code == null || code.length() != 1 ? -1 : CODES.indexOf(code);
        return reason < 0 ? CODES.length() : reason;
    }
}
