package ontime.crossing;

import java.util.List;

/** The flights of a group that pass a filter; valid until the next group. */
final class GroupFlights {

    private final FlightBlock block;
    private final int position;
    private final Sums groupSums;
    private int group;
    private int[] rows = new int[64];
    private int count;

    /**
     * Of the groups of a block.
     *
     * @param position of the block in the snapshot
     * @param groupSums of all flights of each group
     */
    GroupFlights(FlightBlock block, int position, Sums groupSums) {
        this.block = block;
        this.position = position;
        this.groupSums = groupSums;
    }

    /** Takes the flights of a group that pass all of some tests. */
    void enter(int next, List<FlightTest> tests) {
        group = next;
        int start = block.start(group);
        int end = block.start(group + 1);
        if (end - start > rows.length) {
            rows = new int[2 * (end - start)];
        }
        if (tests.isEmpty()) {
            count = end - start;
            for (int i = 0; i < count; i++) {
                rows[i] = start + i;
            }
        } else {
            count = pass(tests.get(0), start, end);
            for (int i = 1; i < tests.size(); i++) {
                keep(tests.get(i));
            }
        }
    }

    private int pass(FlightTest test, int start, int end) {
        short[] column = test.column();
        boolean[] chosen = test.chosen();
        int passing = 0;
        for (int row = start; row < end; row++) {
            rows[passing] = row;
            passing += chosen[column[row]] ? 1 : 0;
        }
        return passing;
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

    Sums groupSums() {
        return groupSums;
    }

    /** The first flight of the group that has a cause, as all later ones have. */
    int firstWithCause() {
        return block.firstWithCause(group);
    }

    /** Where the minutes of a flight with a cause start. */
    int causesOf(int row) {
        return block.causeStart(group) + (row - firstWithCause()) * FlightBlock.CAUSES;
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
