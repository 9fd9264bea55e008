package ontime.model.prediction;

import org.jspecify.annotations.Nullable;

/** The short answer for a flight. Pages give it only above a stated confidence. */
public enum Verdict {
    /** It arrives 15 or more minutes late. */
    LIKELY_LATE,
    /** It arrives less than 15 minutes late. */
    LIKELY_ON_TIME,
    /** The probability is too close to even. */
    OPEN;

    /**
     * The lowest probability of a short answer, 0 to 1. "Likely" should be wrong at most once in
     * five times; Google Flights, too, calls flights late from 80% on.
     */
    public static final double CONFIDENCE = 0.8;

    /**
     * The short answer for a probability of arriving 15 or more minutes late. It goes by the whole
     * percentage that pages tell: "20 %" is never said to be more than 20 %.
     *
     * @param late null if it is not known
     */
    public static Verdict of(@Nullable Double late) {
        if (late == null) {
            return OPEN;
        }
        if (isSure(late)) {
            return LIKELY_LATE;
        }
        return isSure(1 - late) ? LIKELY_ON_TIME : OPEN;
    }

    /** Whether a probability, in whole percent, is enough for a short answer. */
    public static boolean isSure(double probability) {
        return Math.rint(100 * probability) >= 100 * CONFIDENCE;
    }
}
