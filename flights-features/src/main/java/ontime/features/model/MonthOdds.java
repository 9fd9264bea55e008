package ontime.features.model;

/**
 * Moves what is predicted for an average day of the training to the month of a flight, so that a range and classes follow the
 * month as the probability of a late arrival does. The odds of long delays change by the factor of the month, those of being
 * late at all by its root, and those of being early not at all: what differs between months are bad days.
 */
public final class MonthOdds {

    /** What the log-odds of the 90th percentile are away from those of the median. */
    private static final double TENTH = Math.log(9);

    /**
     * How many minutes the 90th percentile moves for one unit of log-odds, compared with the straight line from the median:
     * delays have a long tail. Measured on arrivals of January to March 2008, in 187 groups of one airline, five hours and
     * weekday with at least 3,000 flights each; so is that of the median, compared with the line through all three percentiles.
     */
    private static final double HIGH_STEEPNESS = 1.64;

    private static final double MEDIAN_STEEPNESS = 0.76;

    private static final double PART_OF_MEDIAN = 0.5;

    /** The parts of the log-odds by which the limits of {@link ontime.model.prediction.Target#DELAY_CLASS} follow the month. */
    private static final double[] PARTS_OF_LIMITS = {0, PART_OF_MEDIAN, 1};

    private MonthOdds() {}

    /**
     * The 10th, 50th and 90th percentile of a delay.
     *
     * @param percentiles in minutes, ascending
     * @param logOdds added to the log-odds of a long delay
     */
    public static double[] percentiles(double[] percentiles, double logOdds) {
        double low = percentiles[0];
        double median = percentiles[1];
        double high = percentiles[2];
        double ofMedian = MEDIAN_STEEPNESS * (high - low) / (2 * TENTH);
        double ofHigh = HIGH_STEEPNESS * (high - median) / TENTH;
        double moved = Math.max(low, median + PART_OF_MEDIAN * logOdds * ofMedian);
        return new double[] {low, moved, Math.max(moved, high + logOdds * ofHigh)};
    }

    /**
     * The probabilities of classes of delays, each of longer delays than the one before.
     *
     * @param shares of the classes, which add up to 1
     * @param logOdds added to the log-odds of a long delay
     */
    static double[] classes(double[] shares, double logOdds) {
        double[] moved = new double[shares.length];
        double longer = 1;
        double longerBefore = 1;
        for (int limit = 0; limit < PARTS_OF_LIMITS.length; limit++) {
            longer = Math.max(0, longer - shares[limit]);
            double longerAfter = Math.min(longerBefore, moved(longer, PARTS_OF_LIMITS[limit] * logOdds));
            moved[limit] = longerBefore - longerAfter;
            longerBefore = longerAfter;
        }
        moved[PARTS_OF_LIMITS.length] = longerBefore;
        return moved;
    }

    private static double moved(double probability, double logOdds) {
        double odds = probability * Math.exp(logOdds);
        return odds / (1 - probability + odds);
    }
}
