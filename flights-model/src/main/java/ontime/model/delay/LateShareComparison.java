package ontime.model.delay;

/** How often some flights were late, compared with all flights. */
public enum LateShareComparison {
    MORE_OFTEN_LATE,
    LESS_OFTEN_LATE,
    AS_USUAL;

    /** Smaller differences do not matter to a traveler. */
    private static final double NOTICEABLE = 0.01;

    /** Chance alone exceeds this many standard errors only once in twenty times. */
    private static final double STANDARD_ERRORS = 2;

    /**
     * The comparison of some flights.
     *
     * @param share of them that were late, 0 to 1
     * @param all the share of all flights that were late
     * @param flights how many flights they are
     */
    public static LateShareComparison of(double share, double all, long flights) {
        double chance = STANDARD_ERRORS * Math.sqrt(all * (1 - all) / flights);
        if (Math.abs(share - all) < Math.max(NOTICEABLE, chance)) {
            return AS_USUAL;
        }
        return share > all ? MORE_OFTEN_LATE : LESS_OFTEN_LATE;
    }
}
