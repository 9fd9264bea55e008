package ontime.web.status;

/** How a part is. */
public enum SystemState {
    WORKING("ON_TIME"),
    /** It works, but someone should do something. */
    ATTENTION("LATE"),
    DOWN("CANCELLED"),
    /** Nobody uses it here, or nothing has happened yet. */
    UNUSED("UNKNOWN"),
    /** What is stored about it cannot be read now. */
    UNKNOWN("UNKNOWN");

    private final String badge;

    SystemState(String badge) {
        this.badge = badge;
    }

    /** The color and icon of its badge. */
    public String badge() {
        return badge;
    }
}
