package ontime.stores.airplane;

/**
 * The order of a result. Airplanes without the value always come last; ties are ordered by tail number.
 *
 * @param by the value to sort by
 * @param descending whether the greatest comes first
 */
public record AirplaneOrder(By by, boolean descending) {

    /** By tail number. */
    public static final AirplaneOrder BY_TAIL_NUM = new AirplaneOrder(By.TAIL_NUM, false);

    /** Most flights first. By tail number, garbled numbers would come first, and nothing is known of them. */
    public static final AirplaneOrder MOST_FLOWN = new AirplaneOrder(By.FLIGHTS, true);

    /** The values that airplanes can be sorted by. */
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
