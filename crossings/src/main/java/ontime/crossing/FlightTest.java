package ontime.crossing;

/**
 * A flight passes if its value of a column is chosen.
 *
 * @param chosen by the value of the column
 * @param count how many values are chosen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FlightTest(short[] column, boolean[] chosen, int count) {

    boolean passesAll() {
        return count == chosen.length;
    }

    boolean passesNothing() {
        return count == 0;
    }
}
