package ontime.web.prediction.reason;

/** How often some flights were late, beside all flights. */
enum LateShareComparison {
    MORE_OFTEN_LATE,
    LESS_OFTEN_LATE,
    AS_USUAL;

    /** A smaller difference changes nobody's plans. */
    private static final double NOTICEABLE = 0.01;

    /** Chance alone is hardly ever farther from the average than so many standard errors: once in twenty times. */
    private static final double STANDARD_ERRORS = 2;

    /**
     * The comparison of some flights.
     *
     * @param share of them that were late, 0 to 1
     * @param all share of all flights that were late
     * @param flights how many they are
     */
    static LateShareComparison of(double share, double all, long flights) {
        double chance = STANDARD_ERRORS * Math.sqrt(all * (1 - all) / flights);
        if (Math.abs(share - all) < Math.max(NOTICEABLE, chance)) {
            return AS_USUAL;
        }
        return share > all ? MORE_OFTEN_LATE : LESS_OFTEN_LATE;
    }
}
