package ontime.demo.schedule;

/**
 * Flight numbers of a rotation: the carrier's next ones.
 *
 * @param first that is free, counted from 0
 */
record FlightNumbers(int first) {

    private static final int HIGHEST = 7_999;

    /** The number of a leg of the line that begins at the first free one. */
    int number(int leg) {
        return (first + leg) % HIGHEST + 1;
    }
}
