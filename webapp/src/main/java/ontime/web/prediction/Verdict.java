package ontime.web.prediction;

import org.jspecify.annotations.Nullable;

/** What is said of a flight in a word. It is said only from a confidence on that the page states. */
enum Verdict {
    LIKELY_LATE,
    LIKELY_ON_TIME,
    OPEN;

    /** From this probability on, that it is likely late. */
    static final double LATE_FROM = 0.6;

    /** Up to this probability, that it is likely on time. */
    static final double ON_TIME_TO = 0.2;

    /**
     * The word for a probability of arriving 15 or more minutes late.
     *
     * @param late null where it is not known
     */
    static Verdict of(@Nullable Double late) {
        if (late == null || (late > ON_TIME_TO && late < LATE_FROM)) {
            return OPEN;
        }
        return late >= LATE_FROM ? LIKELY_LATE : LIKELY_ON_TIME;
    }
}
