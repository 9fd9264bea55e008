package ontime.stores.airplane;

/**
 * How a result is sorted. Airplanes that lack the value come last either way; equal ones go by tail number.
 *
 * @param by what it is sorted by
 * @param descending whether the greatest comes first
 */
public record AirplaneOrder(By by, boolean descending) {

    /** By tail number. */
    public static final AirplaneOrder BY_TAIL_NUM = new AirplaneOrder(By.TAIL_NUM, false);

    /** Those that flew most first: garbled tail numbers come first by number, and nothing is known of them. */
    public static final AirplaneOrder MOST_FLOWN = new AirplaneOrder(By.FLIGHTS, true);

    /** What airplanes can be sorted by. */
    public enum By {
        TAIL_NUM,
        MANUFACTURER,
        MODEL,
        YEAR,
        OWNER,
        ENGINE,
        FLIGHTS
    }
}
