package ontime.crossing;

/** Some flights of a block: what is counted at once, because it fits into the memory that is next to the processor. */
final class Batch {

    static final int SIZE = 1024;

    private final FlightBlock block;
    private final int[] rows = new int[SIZE];
    private final int[] groups = new int[SIZE];
    private int count;

    Batch(FlightBlock block) {
        this.block = block;
    }

    /**
     * Adds flights of a group, as many as there is room for.
     *
     * @param from the first flight
     * @param end the one after the last flight
     * @return the first flight that was not added
     */
    int add(int group, int from, int end) {
        int added = Math.min(SIZE - count, end - from);
        for (int i = 0; i < added; i++) {
            rows[count + i] = from + i;
            groups[count + i] = group;
        }
        count += added;
        return from + added;
    }

    /**
     * Keeps the flights whose value of a column is chosen.
     *
     * @param chosen by the value
     */
    void keep(short[] column, boolean[] chosen) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            groups[kept] = groups[i];
            kept += chosen[column[row]] ? 1 : 0;
        }
        count = kept;
    }

    void clear() {
        count = 0;
    }

    FlightBlock block() {
        return block;
    }

    /** Flights, by their positions in the block. */
    int[] rows() {
        return rows;
    }

    /** The group of each flight. */
    int[] groups() {
        return groups;
    }

    int count() {
        return count;
    }
}
