package ontime.model.prediction;

import org.jspecify.annotations.Nullable;

/** What is said of a flight in a word. It is said only from a confidence on that pages state. */
public enum Verdict {
    /** It arrives 15 or more minutes late. */
    LIKELY_LATE,
    /** It does not. */
    LIKELY_ON_TIME,
    /** Neither is said. */
    OPEN;

    /**
     * A word is said where the models give it at least this probability, 0 to 1. "Likely" should be wrong at most once in
     * five times; Google Flights, too, calls flights late from 80% on.
     */
    public static final double CONFIDENCE = 0.8;

    /**
     * The word for a probability of arriving 15 or more minutes late.
     *
     * @param late null where it is not known
     */
    public static Verdict of(@Nullable Double late) {
        if (late == null) {
            return OPEN;
        }
        if (late >= CONFIDENCE) {
            return LIKELY_LATE;
        }
        return 1 - late >= CONFIDENCE ? LIKELY_ON_TIME : OPEN;
    }
}
