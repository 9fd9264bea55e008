package ontime.model.connection;

import java.util.Collection;

/**
 * The delays that a flight may have: a curve through three percentiles. Between and beyond them, it has the shape of the
 * delays of all flights: the half above the median has a long tail, as the longest delays are many times the usual one; the
 * half below ends soon, as no flight leaves or arrives long before its time.
 *
 * @param low the 10th percentile, in minutes; early is negative
 * @param median the 50th percentile
 * @param high the 90th percentile
 */
public record DelayCurve(double low, double median, double high) {

    private static final double LOW_LEVEL = 0.1;
    private static final double MIDDLE = 0.5;

    /**
     * With these exponents, the curve through the percentiles of all flights of January to March 2008 is within two minutes of
     * their 1st, 25th and 75th percentile and within six of their 99th, for departures and arrivals. An exponential tail has 1.
     */
    private static final double EXPONENT_ABOVE = 1.45;

    private static final double EXPONENT_BELOW = 0.7;

    /** Of the exponential distribution between its median and its 90th percentile. */
    private static final double STEP = Math.log(MIDDLE / LOW_LEVEL);

    /** Percentiles are whole minutes: even equal ones are of delays that differ. */
    private static final double LEAST_WIDTH = 1;

    public DelayCurve {
        if (!(low <= median && median <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("percentiles are in order: %s, %s, %s".formatted(low, median, high));
        }
    }

    /**
     * The curve through the percentiles of some delays.
     *
     * @param delays in minutes; at least one
     */
    public static DelayCurve of(Collection<Integer> delays) {
        double[] sorted =
                delays.stream().mapToDouble(Integer::doubleValue).sorted().toArray();
        return new DelayCurve(
                percentile(sorted, LOW_LEVEL), percentile(sorted, MIDDLE), percentile(sorted, 1 - LOW_LEVEL));
    }

    /** Between the two values that are closest, so that few values give no steps. */
    private static double percentile(double[] sorted, double level) {
        double place = level * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The share of flights whose delay is at most this many minutes, 0 to 1. */
    public double shareUpTo(double minutes) {
        if (minutes >= median) {
            return 1 - MIDDLE * Math.exp(-STEP * Math.pow((minutes - median) / widthAbove(), 1 / EXPONENT_ABOVE));
        }
        return MIDDLE * Math.exp(-STEP * Math.pow((median - minutes) / widthBelow(), 1 / EXPONENT_BELOW));
    }

    /**
     * The delay that a share of flights does not exceed, in minutes.
     *
     * @param share between 0 and 1
     */
    public double delayAt(double share) {
        if (share >= MIDDLE) {
            return median + widthAbove() * Math.pow(Math.log(MIDDLE / (1 - share)) / STEP, EXPONENT_ABOVE);
        }
        return median - widthBelow() * Math.pow(Math.log(MIDDLE / share) / STEP, EXPONENT_BELOW);
    }

    /**
     * This curve of departures, moved as far as another, of the same flight's arrivals, is expected to move. Flights that are
     * expected to arrive earlier than usual do not leave earlier than usual.
     *
     * @param usual arrivals as they were
     * @param expected arrivals as they are expected
     */
    public DelayCurve movedAs(DelayCurve usual, DelayCurve expected) {
        double movedLow = low + Math.max(0, expected.low - usual.low);
        double movedMedian = Math.max(movedLow, median + expected.median - usual.median);
        return new DelayCurve(movedLow, movedMedian, Math.max(movedMedian, high + expected.high - usual.high));
    }

    private double widthAbove() {
        return Math.max(LEAST_WIDTH, high - median);
    }

    private double widthBelow() {
        return Math.max(LEAST_WIDTH, median - low);
    }
}
