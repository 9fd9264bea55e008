package ontime.stores.airplane;

/**
 * How a result is sorted. Airplanes that lack the value come last either way; equal ones go by tail number.
 *
 * @param by what it is sorted by
 * @param descending whether the greatest comes first
 */
public record AirplaneOrder(By by, boolean descending) {

    /** By tail number. */
    public static final AirplaneOrder DEFAULT = new AirplaneOrder(By.TAIL_NUM, false);

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
