package ontime.web.model;

/** The state of a model version. */
enum ModelState {
    /** It is in use. */
    SERVES("ON_TIME"),
    /** The gate accepted it, but another version is in use. */
    STANDS_BY("UNKNOWN"),
    /** The gate rejected it. */
    REFUSED("CANCELLED");

    private final String badge;

    ModelState(String badge) {
        this.badge = badge;
    }

    /** The flight status whose badge (icon and colors) it shares. */
    public String badge() {
        return badge;
    }
}
