package ontime.sql.guard;

/** A class that no statement may reach: a look at it leaves a mark. */
public final class CanaryClass {

    /** The system property that tells that the class was loaded. */
    static final String MARK = "ontime.sql.canary";

    static {
        System.setProperty(MARK, "loaded");
    }

    private CanaryClass() {}

    /** What statements of the drill try to call. */
    public static String touch() {
        System.setProperty(MARK, "called");
        return MARK;
    }
}
