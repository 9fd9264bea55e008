package ontime.jobs.model.train;

/**
 * A correction of a model's log-odds (Platt scaling), after which about 30 % of the flights with a probability of 30 % are late.
 * MLlib's logistic regression would fit the same numbers, but as a Spark job over values that are already in memory.
 */
record Calibration(double slope, double intercept) {

    static final Calibration NONE = new Calibration(1, 0);

    private static final double LEAST_SLOPE = 0.5;

    /** On all cuts between real months the right slope was 0.72 to 0.83. Two weeks of one month cannot show that. */
    private static final double MOST_SLOPE = 0.85;

    private static final double ALMOST = 1e-7;
    private static final int MOST_STEPS = 50;
    private static final double SMALL_STEP = 1e-10;

    /**
     * The correction of maximum likelihood, by Newton's method; {@link #NONE} if there is none.
     *
     * @param predicted the probability of each row, first of its numbers
     * @param labels 1 or 0; of rows that the model was not trained on
     */
    static Calibration fit(float[][] predicted, float[] labels) {
        return fit(predicted, labels, new float[labels.length]);
    }

    /**
     * The same where a part of the log-odds is not corrected.
     *
     * @param fixed that part of each row: the probabilities hold it, and it is added again after the correction
     */
    static Calibration fit(float[][] predicted, float[] labels, float[] fixed) {
        double[] odds = odds(predicted, fixed);
        Calibration calibration = NONE;
        for (int step = 0; step < MOST_STEPS; step++) {
            Calibration next = calibration.step(odds, labels, fixed);
            if (!Double.isFinite(next.slope) || !Double.isFinite(next.intercept)) {
                return NONE;
            }
            if (Math.abs(next.slope - calibration.slope) + Math.abs(next.intercept - calibration.intercept)
                    < SMALL_STEP) {
                return next;
            }
            calibration = next;
        }
        return NONE;
    }

    /**
     * A share of the correction. The whole correction is too strong for trees that were trained on the last weeks as well.
     *
     * @param share 0: no correction, 1: all of it
     */
    Calibration partly(double share) {
        return new Calibration(1 + share * (slope - 1), share * intercept);
    }

    /** With a slope of a believable size: trees days ahead spread their probabilities too far, but not twice too far. */
    Calibration bounded() {
        return new Calibration(Math.min(MOST_SLOPE, Math.max(LEAST_SLOPE, slope)), intercept);
    }

    /** With the same slope, and the intercept after which as many of the rows are expected to be late as were. */
    Calibration levelled(float[][] predicted, float[] labels, float[] fixed) {
        double[] odds = odds(predicted, fixed);
        double level = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double missing = 0;
            double weights = 0;
            for (int row = 0; row < odds.length; row++) {
                double probability = probability(slope * odds[row] + level + fixed[row]);
                missing += labels[row] - probability;
                weights += probability * (1 - probability);
            }
            double change = missing / weights;
            if (!Double.isFinite(level + change)) {
                return this;
            }
            level += change;
            if (Math.abs(change) < SMALL_STEP) {
                break;
            }
        }
        return new Calibration(slope, level);
    }

    private static double[] odds(float[][] predicted, float[] fixed) {
        double[] odds = new double[predicted.length];
        for (int row = 0; row < odds.length; row++) {
            double bounded = Math.min(1 - ALMOST, Math.max(ALMOST, predicted[row][0]));
            odds[row] = Math.log(bounded / (1 - bounded)) - fixed[row];
        }
        return odds;
    }

    private static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private Calibration step(double[] odds, float[] labels, float[] fixed) {
        double bySlope = 0;
        double byIntercept = 0;
        double slopes = 0;
        double mixed = 0;
        double intercepts = 0;
        for (int row = 0; row < odds.length; row++) {
            double probability = probability(slope * odds[row] + intercept + fixed[row]);
            double weight = probability * (1 - probability);
            bySlope += (labels[row] - probability) * odds[row];
            byIntercept += labels[row] - probability;
            slopes += weight * odds[row] * odds[row];
            mixed += weight * odds[row];
            intercepts += weight;
        }
        double determinant = slopes * intercepts - mixed * mixed;
        return new Calibration(
                slope + (intercepts * bySlope - mixed * byIntercept) / determinant,
                intercept + (slopes * byIntercept - mixed * bySlope) / determinant);
    }
}
