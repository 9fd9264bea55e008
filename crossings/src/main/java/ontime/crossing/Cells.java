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

    /** Which of the axes depend on the flight. */
    private final List<Integer> ofFlight;

    private final int mostCells;
    private final int @Nullable [] numbers;
    private final Map<Long, Integer> numbersByPosition = new HashMap<>();
    private final int[] codes = new int[Chunk.MOST];
    private final long[] located = new long[Chunk.MOST];
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
        this.ofFlight = IntStream.range(0, axes.size())
                .filter(i -> axes.get(i) instanceof Axis.OfFlight)
                .boxed()
                .toList();
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
        this.numbers = possible <= MOST_IN_ARRAY ? new int[(int) possible] : null;
    }

    /** Whether all flights of a day are in one cell. */
    boolean isOfDay() {
        return ofFlight.isEmpty();
    }

    /** The number of the cell of each flight; only of the first one if all flights of a day are in one cell. */
    void locate(Chunk chunk, int[] into) {
        long ofDay = 0;
        for (int i = 0; i < strides.length; i++) {
            if (axes.get(i) instanceof Axis.OfDay day) {
                ofDay += day.codeOf().applyAsInt(chunk.date()) * strides[i];
            }
        }
        if (isOfDay()) {
            into[0] = number(ofDay);
            return;
        }
        Arrays.fill(located, 0, chunk.count(), ofDay);
        for (int i : ofFlight) {
            ((Axis.OfFlight) axes.get(i)).read(chunk, codes);
            long stride = strides[i];
            for (int row = 0; row < chunk.count(); row++) {
                located[row] += codes[row] * stride;
            }
        }
        for (int row = 0; row < chunk.count(); row++) {
            into[row] = number(located[row]);
        }
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
