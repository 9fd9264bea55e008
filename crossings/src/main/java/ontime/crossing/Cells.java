package ontime.crossing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cells of a question. */
final class Cells {

    /** Up to so many possible cells, an array of 8 MiB at most finds a cell; above, a hash table that is at most half full. */
    private static final int MOST_IN_ARRAY = 1 << 21;

    private static final int SMALLEST_TABLE = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Axis> axes;
    private final Outcomes outcomes;
    private final int mostCells;
    private final long[] strides;
    private final boolean isArray;
    private @Nullable Cell[] slots;
    private int count;

    /** By the groups of the block, the part of the position that their flights share. */
    private long[] starts = {};

    /** Each adds what flights add to the position of their cell. */
    private final List<Consumer<Batch>> steps = new ArrayList<>();

    private final long[] located = new long[Batch.SIZE];

    /**
     * No cells.
     *
     * @param mostCells from one more on, {@link TooManyCellsException}
     * @throws TooManyCellsException if there could be more cells than a {@code long} counts
     */
    Cells(List<Axis> axes, Outcomes outcomes, int mostCells) {
        this.axes = axes;
        this.outcomes = outcomes;
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
        this.isArray = cells <= MOST_IN_ARRAY;
        this.slots = new Cell[isArray ? (int) cells : SMALLEST_TABLE];
    }

    /**
     * Goes to the next block.
     *
     * @param position of the block in the snapshot
     */
    void enter(FlightBlock block, int position) {
        starts = new long[block.groups()];
        steps.clear();
        for (int i = 0; i < strides.length; i++) {
            Column column = axes.get(i).column();
            int[] codes = axes.get(i).codes()[position];
            long[] adds = column == null ? starts : new long[codes.length];
            for (int value = 0; value < codes.length; value++) {
                adds[value] += codes[value] * strides[i];
            }
            if (column != null) {
                short[] values = block.column(column);
                steps.add(flights -> {
                    int[] rows = flights.rows();
                    for (int flight = 0; flight < flights.count(); flight++) {
                        located[flight] += adds[values[rows[flight]]];
                    }
                });
            }
        }
    }

    /** The cell that the flights of a group share. */
    Cell ofGroup(int group) {
        return get(starts[group]);
    }

    /** The position of the cell of each flight; valid until the next call. */
    long[] locate(Batch flights) {
        for (int i = 0; i < flights.count(); i++) {
            located[i] = starts[flights.groups()[i]];
        }
        steps.forEach(step -> step.accept(flights));
        return located;
    }

    /** The cell at a position among all possible ones, in natural order. */
    Cell get(long position) {
        int slot = slot(position);
        Cell cell = slots[slot];
        return cell == null ? add(slot, new Cell(position, outcomes)) : cell;
    }

    private int slot(long position) {
        if (isArray) {
            return (int) position;
        }
        int last = slots.length - 1;
        int slot = Long.hashCode(position * SPREAD) & last;
        for (Cell cell = slots[slot]; cell != null && cell.position() != position; cell = slots[slot]) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private Cell add(int slot, Cell cell) {
        if (count == mostCells) {
            throw new TooManyCellsException(mostCells);
        }
        count++;
        slots[slot] = cell;
        if (!isArray && 2 * count > slots.length) {
            List<Cell> all = list();
            slots = new Cell[2 * slots.length];
            all.forEach(some -> slots[slot(some.position())] = some);
        }
        return cell;
    }

    /** The cells, ascending by their positions. */
    List<Cell> list() {
        return Arrays.stream(slots)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Cell::position))
                .toList();
    }

    /** The values of the cell at a position. */
    List<String> key(long position) {
        String[] values = new String[strides.length];
        for (int i = 0; i < values.length; i++) {
            List<String> names = axes.get(i).values();
            values[i] = names.get((int) (position / strides[i] % names.size()));
        }
        return List.of(values);
    }
}
