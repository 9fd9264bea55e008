package ontime.model.prediction;

/** The probability of a cancellation in a word. In most months, one to four flights of a hundred are cancelled. */
public enum CancellationRisk {
    /** Less than 3 %: as on most days. */
    UNLIKELY,
    /** From 3 % on: more than on most days. */
    POSSIBLE,
    /** From 10 % on: several times as much as on most days. */
    HIGH,
    /** From 50 % on: more likely cancelled than not. */
    LIKELY;

    private static final double POSSIBLE_FROM = 0.03;
    private static final double HIGH_FROM = 0.1;
    private static final double LIKELY_FROM = 0.5;

    /** The word for a probability. */
    public static CancellationRisk of(double cancelled) {
        if (cancelled >= LIKELY_FROM) {
            return LIKELY;
        }
        if (cancelled >= HIGH_FROM) {
            return HIGH;
        }
        return cancelled >= POSSIBLE_FROM ? POSSIBLE : UNLIKELY;
    }
}
