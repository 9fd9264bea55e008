package ontime.jobs.bts;

import java.util.Arrays;
import java.util.Locale;
import ontime.model.flight.BtsColumn;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The flights of a month in memory, by column: numbers as they are, dates as days since 1970, times as hhmm, and words
 * as their number in {@link Words}. A column without values takes no memory.
 */
final class FlightColumns {

    /** Represents a missing value. */
    static final int NULL = Integer.MIN_VALUE;

    /** The greatest time, as hhmm. */
    static final int LAST_TIME = 2400;

    private static final BtsColumn[] COLUMNS = BtsColumn.values();
    private static final int FIRST_CAPACITY = 1 << 16;
    private static final UTF8String[] TIMES = times();

    private final int[][] values = new int[COLUMNS.length][];
    private final Words words = new Words();
    private int capacity = FIRST_CAPACITY;
    private int rows;

    int rows() {
        return rows;
    }

    /** Begins a row. Its values are {@link #NULL} until set, and it counts as a row only after {@link #addRow()}. */
    void beginRow() {
        if (rows == capacity) {
            capacity += capacity / 2;
            for (int column = 0; column < values.length; column++) {
                values[column] = values[column] == null ? null : grown(values[column]);
            }
        }
        for (int[] column : values) {
            if (column != null) {
                column[rows] = NULL;
            }
        }
    }

    /** Sets a value of the current row. */
    void set(BtsColumn column, int value) {
        int[] columnValues = values[column.ordinal()];
        if (columnValues == null) {
            columnValues = new int[capacity];
            Arrays.fill(columnValues, 0, rows + 1, NULL);
            values[column.ordinal()] = columnValues;
        }
        columnValues[rows] = value;
    }

    /** Sets a missing value of a row, in a column that another row has. */
    void complete(BtsColumn column, int row, int value) {
        if (value != NULL) {
            values[column.ordinal()][row] = value;
        }
    }

    /** Adds the current row. */
    void addRow() {
        rows++;
    }

    /**
     * Keeps some rows, in a new order. The values are copied one column at a time: neighbouring rows are then close in
     * the processor's cache, which halves the cost of writing a month.
     */
    void keep(int[] order) {
        for (int column = 0; column < values.length; column++) {
            int[] all = values[column];
            if (all != null) {
                values[column] = kept(all, order);
            }
        }
        rows = order.length;
        capacity = order.length;
    }

    /** A value of any row, including the current one. */
    int get(BtsColumn column, int row) {
        int[] columnValues = values[column.ordinal()];
        return columnValues == null ? NULL : columnValues[row];
    }

    /** The number of the current row. */
    int current() {
        return rows;
    }

    Words words() {
        return words;
    }

    /** A column's values by row; null if no row has a value. The array is longer than the rows; do not change it. */
    int @Nullable [] values(BtsColumn column) {
        return values[column.ordinal()];
    }

    UTF8String word(BtsColumn column, int row) {
        return words.word(get(column, row));
    }

    /** The four digits of a time. */
    static UTF8String time(int hhmm) {
        return TIMES[hhmm];
    }

    /** Whether two rows have the same value in every column. */
    boolean isEqual(int row, int other) {
        for (int[] column : values) {
            if (column != null && column[row] != column[other]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two rows have the same key, except for the scheduled departure. */
    boolean hasSameNumber(int row, int other) {
        for (BtsColumn column : BtsColumn.KEY) {
            if (column != BtsColumn.CRS_DEP_TIME && get(column, row) != get(column, other)) {
                return false;
            }
        }
        return true;
    }

    private static int[] kept(int[] all, int[] order) {
        int[] kept = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            kept[row] = all[order[row]];
        }
        return kept;
    }

    private int[] grown(int[] column) {
        return Arrays.copyOf(column, capacity);
    }

    private static UTF8String[] times() {
        UTF8String[] times = new UTF8String[LAST_TIME + 1];
        for (int hhmm = 0; hhmm < times.length; hhmm++) {
            times[hhmm] = UTF8String.fromString(String.format(Locale.ROOT, "%04d", hhmm));
        }
        return times;
    }
}
