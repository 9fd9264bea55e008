package ontime.model.connection;

import ontime.model.prediction.Verdict;

/** The short answer for a connection, by the same limits as {@link Verdict}. */
public enum ConnectionVerdict {
    /** At least four of five such travellers make it. */
    LIKELY_MADE,
    /** The probability is too close to even. */
    OPEN,
    /** At least four of five such travellers miss it. */
    LIKELY_MISSED;

    /** The short answer for a probability of making it. */
    public static ConnectionVerdict of(double made) {
        if (Verdict.isSure(made)) {
            return LIKELY_MADE;
        }
        return Verdict.isSure(1 - made) ? LIKELY_MISSED : OPEN;
    }
}
