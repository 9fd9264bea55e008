package ontime.crossing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a question, numbered as their first flights are met. */
final class Cells {

    /** Up to so many possible cells, an array finds a cell's number: several times as fast as a map. */
    private static final int MOST_IN_ARRAY = 1 << 22;

    private final List<Axis> axes;
    private final long[] strides;

    /** Which axes depend on the flight, not only on its group. */
    private final List<Integer> ofFlight;

    private final int mostCells;
    private final int @Nullable [] numbers;
    private final Map<Long, Integer> numbersByPosition = new HashMap<>();
    private int[] located = new int[0];
    private long[] locatedAt = new long[0];
    private long[] positions = new long[16];
    private int count;

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
        long possible = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = possible;
            int size = Math.max(axes.get(i).size(), 1);
            if (possible > Long.MAX_VALUE / size) {
                // The positions of cells would not fit into a number.
                throw new TooManyCellsException(mostCells);
            }
            possible *= size;
        }
        this.ofFlight = IntStream.range(0, axes.size())
                .filter(i -> axes.get(i) instanceof Axis.OfFlight)
                .boxed()
                .toList();
        this.numbers = possible <= MOST_IN_ARRAY ? new int[(int) possible] : null;
    }

    /** Whether all flights of a group are in one cell. */
    boolean isOfGroup() {
        return ofFlight.isEmpty();
    }

    /** The number of the cell of all flights of a group. */
    int ofGroup(GroupFlights flights) {
        return number(start(flights));
    }

    /** The number of the cell of each flight; valid until the next call. */
    int[] locate(GroupFlights flights) {
        int size = flights.count();
        if (located.length < size) {
            located = new int[2 * size];
            locatedAt = new long[2 * size];
        }
        if (isOfGroup()) {
            Arrays.fill(located, 0, size, ofGroup(flights));
            return located;
        }
        Arrays.fill(locatedAt, 0, size, start(flights));
        int[] rows = flights.rows();
        for (int axisIndex : ofFlight) {
            Axis.OfFlight axis = (Axis.OfFlight) axes.get(axisIndex);
            short[] column = flights.block().column(axis.column());
            int[] codes = axis.codes()[flights.position()];
            long stride = strides[axisIndex];
            for (int i = 0; i < size; i++) {
                locatedAt[i] += codes[column[rows[i]]] * stride;
            }
        }
        for (int i = 0; i < size; i++) {
            located[i] = number(locatedAt[i]);
        }
        return located;
    }

    /** The part of the position that all flights of a group share. */
    private long start(GroupFlights flights) {
        long start = 0;
        for (int i = 0; i < strides.length; i++) {
            if (axes.get(i) instanceof Axis.OfGroup axis) {
                start += axis.code(flights.block(), flights.position(), flights.group()) * strides[i];
            }
        }
        return start;
    }

    /** The number of the cell at a position; a new one if there was none. */
    int number(long position) {
        if (numbers == null) {
            return numbersByPosition.computeIfAbsent(position, this::added);
        }
        int number = numbers[(int) position];
        if (number == 0) {
            number = added(position) + 1;
            numbers[(int) position] = number;
        }
        return number - 1;
    }

    /** The number of the cell at a position; -1 if there is none. */
    int find(long position) {
        return numbers == null ? numbersByPosition.getOrDefault(position, -1) : numbers[(int) position] - 1;
    }

    private int added(long position) {
        if (count == mostCells) {
            throw new TooManyCellsException(mostCells);
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
        }
        positions[count] = position;
        return count++;
    }

    int count() {
        return count;
    }

    /** Where a cell stands among all possible ones, in natural order. */
    long position(int cell) {
        return positions[cell];
    }

    /** The values of a cell. */
    List<String> key(int cell) {
        String[] values = new String[strides.length];
        long left = positions[cell];
        for (int i = 0; i < values.length; i++) {
            values[i] = axes.get(i).value((int) (left / strides[i]));
            left %= strides[i];
        }
        return List.of(values);
    }
}
