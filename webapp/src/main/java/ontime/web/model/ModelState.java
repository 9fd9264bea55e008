package ontime.web.model;

/** What a version of a model does now. */
enum ModelState {
    /** Predictions come from it. */
    SERVES("ON_TIME"),
    /** The gate let it serve; another version does. */
    STANDS_BY("UNKNOWN"),
    /** The gate did not let it serve. */
    REFUSED("CANCELLED");

    private final String badge;

    ModelState(String badge) {
        this.badge = badge;
    }

    /** The badge of flights that looks right: its icon and colours. */
    public String badge() {
        return badge;
    }
}
