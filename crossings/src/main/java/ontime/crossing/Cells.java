package ontime.crossing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a question, numbered as their first flights are met. */
final class Cells {

    /** Up to so many possible cells, an array of half a MiB finds a cell's number; above, a hash table, at most half full. */
    private static final int MOST_IN_ARRAY = 1 << 17;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Axis> axes;
    private final long[] strides;
    private final int mostCells;
    private final boolean areOfGroups;

    private final boolean isArray;

    /** One more than the number of a cell; 0 where there is none. */
    private int[] slots;

    private long[] positions = new long[32];
    private int count;

    private @Nullable FlightBlock block;

    /** By the groups of the block, the part of the position that their flights share. */
    private long[] starts = {};

    private final List<Step> steps = new ArrayList<>();

    private int[] located = {};
    private long[] locatedAt = {};

    /**
     * What flights add to the position of their cell.
     *
     * @param adds by the value of the column
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Step(short[] column, long[] adds) {}

    /**
     * No cells.
     *
     * @param mostCells from one more on, {@link TooManyCellsException}
     * @throws TooManyCellsException if there could be more cells than a {@code long} counts
     */
    Cells(List<Axis> axes, int mostCells) {
        this.axes = axes;
        this.mostCells = mostCells;
        this.areOfGroups = axes.stream().allMatch(axis -> axis.column() == null);
        this.strides = new long[axes.size()];
        long cells = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = cells;
            int size = Math.max(axes.get(i).values().size(), 1);
            if (cells > Long.MAX_VALUE / size) {
                // The positions of cells would not fit into a number.
                throw new TooManyCellsException(mostCells);
            }
            cells *= size;
        }
        this.isArray = cells <= MOST_IN_ARRAY;
        this.slots = new int[isArray ? (int) cells : 2 * positions.length];
    }

    /** Whether all flights of a group are in one cell, whatever the group. */
    boolean areOfGroups() {
        return areOfGroups;
    }

    /** The number of the cell of each flight; valid until the next call. */
    int[] locate(GroupFlights flights) {
        int size = flights.count();
        if (located.length < size) {
            located = new int[2 * size];
            locatedAt = new long[2 * size];
        }
        prepare(flights);
        long start = starts[flights.group()];
        if (areOfGroups) {
            Arrays.fill(located, 0, size, number(start));
            return located;
        }
        long[] at = locatedAt;
        Arrays.fill(at, 0, size, start);
        int[] rows = flights.rows();
        for (int step = 0; step < steps.size(); step++) {
            short[] column = steps.get(step).column;
            long[] adds = steps.get(step).adds;
            for (int i = 0; i < size; i++) {
                at[i] += adds[column[rows[i]]];
            }
        }
        for (int i = 0; i < size; i++) {
            located[i] = i > 0 && at[i] == at[i - 1] ? located[i - 1] : number(at[i]);
        }
        return located;
    }

    private void prepare(GroupFlights flights) {
        if (block == flights.block()) {
            return;
        }
        block = flights.block();
        starts = new long[block.groups()];
        steps.clear();
        for (int i = 0; i < strides.length; i++) {
            Column column = axes.get(i).column();
            int[] codes = axes.get(i).codes()[flights.position()];
            long[] adds = column == null ? starts : new long[codes.length];
            for (int value = 0; value < codes.length; value++) {
                adds[value] += codes[value] * strides[i];
            }
            if (column != null) {
                steps.add(new Step(block.column(column), adds));
            }
        }
    }

    /** The number of the cell at a position; a new one if there was none. */
    int number(long position) {
        int slot = slot(position);
        return slots[slot] > 0 ? slots[slot] - 1 : added(position, slot);
    }

    /** The number of the cell at a position; -1 if there is none. */
    int find(long position) {
        return slots[slot(position)] - 1;
    }

    private int slot(long position) {
        if (isArray) {
            return (int) position;
        }
        int last = slots.length - 1;
        int slot = Long.hashCode(position * SPREAD) & last;
        while (slots[slot] > 0 && positions[slots[slot] - 1] != position) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private int added(long position, int slot) {
        if (count == mostCells) {
            throw new TooManyCellsException(mostCells);
        }
        positions[count++] = position;
        slots[slot] = count;
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            slots = new int[isArray ? slots.length : 2 * slots.length];
            for (int cell = 0; cell < count; cell++) {
                slots[slot(positions[cell])] = cell + 1;
            }
        }
        return count - 1;
    }

    int count() {
        return count;
    }

    /** Where a cell stands among all possible ones, in natural order. */
    long position(int cell) {
        return positions[cell];
    }

    /** The positions of all cells, ascending. */
    long[] sorted() {
        return Arrays.stream(positions, 0, count).sorted().toArray();
    }

    /** The values of the cell at a position. */
    List<String> key(long position) {
        String[] values = new String[strides.length];
        long left = position;
        for (int i = 0; i < values.length; i++) {
            values[i] = axes.get(i).values().get((int) (left / strides[i]));
            left %= strides[i];
        }
        return List.of(values);
    }
}
