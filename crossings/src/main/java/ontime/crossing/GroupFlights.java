package ontime.crossing;

import java.util.List;

/** The flights of a group that pass a filter; valid until the next group. */
final class GroupFlights {

    private final FlightBlock block;
    private final int position;
    private int group;
    private int[] rows = new int[64];
    private int count;

    /**
     * Of the groups of a block.
     *
     * @param position of the block in the snapshot
     */
    GroupFlights(FlightBlock block, int position) {
        this.block = block;
        this.position = position;
    }

    /** Takes the flights of a group that pass all of some tests. */
    void enter(int next, List<FlightTest> tests) {
        group = next;
        int start = block.start(group);
        int end = block.start(group + 1);
        if (end - start > rows.length) {
            rows = new int[2 * (end - start)];
        }
        count = end - start;
        for (int i = 0; i < count; i++) {
            rows[i] = start + i;
        }
        for (int i = 0; i < tests.size(); i++) {
            keep(tests.get(i));
        }
    }

    private void keep(FlightTest test) {
        short[] column = test.column();
        boolean[] chosen = test.chosen();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += chosen[column[row]] ? 1 : 0;
        }
        count = kept;
    }

    FlightBlock block() {
        return block;
    }

    int position() {
        return position;
    }

    int group() {
        return group;
    }

    /** The flights of the block, ascending. */
    int[] rows() {
        return rows;
    }

    int count() {
        return count;
    }

    /** Whether all flights of the group passed. */
    boolean isWhole() {
        return count == block.start(group + 1) - block.start(group);
    }
}
