package ontime.crossing;

/**
 * A flight passes if its value of a column is chosen.
 *
 * @param chosen by the value of the column
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FlightTest(short[] column, boolean[] chosen) {

    boolean passesAll() {
        for (boolean one : chosen) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    boolean passesNothing() {
        for (boolean one : chosen) {
            if (one) {
                return false;
            }
        }
        return true;
    }
}
