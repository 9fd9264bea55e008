package ontime.crossing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a question, numbered as their first flights are met. */
final class Cells {

    /** Up to so many possible cells, an array of 1 MiB finds a cell's number; above, a hash table as large as needed. */
    private static final int MOST_IN_ARRAY = 1 << 18;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Axis> axes;
    private final long[] strides;
    private final int mostCells;
    private final long possible;

    /** One more than the number of a cell; 0 where there is none. */
    private int[] slots;

    private long[] positions = new long[16];
    private int count;

    private @Nullable FlightBlock block;

    /** By the groups of the block, the part of the position that their flights share. */
    private long[] starts = new long[0];

    /** By the columns of flights, what their values add to a position. */
    private final Map<Column, long[]> steps = new EnumMap<>(Column.class);

    private int[] located = new int[0];
    private long[] locatedAt = new long[0];

    /**
     * No cells.
     *
     * @param mostCells from one more on, {@link TooManyCellsException}
     * @throws TooManyCellsException if there could be more cells than a {@code long} counts
     */
    Cells(List<Axis> axes, int mostCells) {
        this.axes = axes;
        this.mostCells = mostCells;
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
        this.possible = cells;
        this.slots = new int[isArray() ? (int) possible : 1 << 10];
    }

    private boolean isArray() {
        return possible <= MOST_IN_ARRAY;
    }

    /** How many cells there could be. */
    long possible() {
        return possible;
    }

    /** Whether all flights of a group are in one cell. */
    boolean isOfGroup() {
        return axes.stream().allMatch(axis -> axis.column() == null);
    }

    /** The number of the cell of all flights of a group. */
    int ofGroup(GroupFlights flights) {
        prepare(flights);
        return number(starts[flights.group()]);
    }

    /** The number of the cell of each flight; valid until the next call. */
    int[] locate(GroupFlights flights) {
        int size = flights.count();
        if (located.length < size) {
            located = new int[2 * size];
            locatedAt = new long[2 * size];
        }
        prepare(flights);
        long[] at = locatedAt;
        Arrays.fill(at, 0, size, starts[flights.group()]);
        int[] rows = flights.rows();
        for (Map.Entry<Column, long[]> entry : steps.entrySet()) {
            short[] column = flights.block().column(entry.getKey());
            long[] step = entry.getValue();
            for (int i = 0; i < size; i++) {
                at[i] += step[column[rows[i]]];
            }
        }
        for (int i = 0; i < size; i++) {
            located[i] = number(at[i]);
        }
        return located;
    }

    /** The same as {@link #locate}, for flights whose cells were asked for just now. */
    int[] located(GroupFlights flights) {
        return isOfGroup() ? locate(flights) : located;
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
            long[] to = column == null ? starts : steps.computeIfAbsent(column, added -> new long[codes.length]);
            for (int value = 0; value < codes.length; value++) {
                to[value] += codes[value] * strides[i];
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
        if (isArray()) {
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
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
        }
        positions[count++] = position;
        slots[slot] = count;
        if (!isArray() && count > slots.length / 2) {
            slots = new int[2 * slots.length];
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
        long[] sorted = Arrays.copyOf(positions, count);
        Arrays.sort(sorted);
        return sorted;
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
