package ontime.model.flight;

/** A quarter of the day, by the scheduled departure at the origin. */
public enum DayPart {
    /** 00:00 to 05:59. */
    NIGHT("0000", "0559"),
    /** 06:00 to 11:59. */
    MORNING("0600", "1159"),
    /** 12:00 to 17:59. */
    AFTERNOON("1200", "1759"),
    /** 18:00 to the midnight that ends the day. */
    EVENING("1800", "2400");

    private final String first;
    private final String last;

    DayPart(String first, String last) {
        this.first = first;
        this.last = last;
    }

    /** Its first minute, hhmm. */
    public String first() {
        return first;
    }

    /** Its last minute, hhmm. */
    public String last() {
        return last;
    }

    /**
     * Whether a time of day lies in it.
     *
     * @param hhmm as BTS writes it
     */
    public boolean holds(String hhmm) {
        return first.compareTo(hhmm) <= 0 && hhmm.compareTo(last) <= 0;
    }
}
