package ontime.jobs.bts;

import static ontime.jobs.bts.FlightColumns.NULL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ontime.model.flight.BtsColumn;

/**
 * Chooses the rows of a month, each flight once. Rows of one file with the same key are one flight where they are equal
 * and different flights where they are not: BTS publishes both. Rows of different files with the same key are the same
 * flight, published again: those of the newest file count, completed by the columns that only an older file has.
 */
final class ChosenRows {

    /**
     * The rows that a file gave a month.
     *
     * @param counts account of its lines; every row still counts as accepted
     * @param header of the file
     * @param end behind the last of its rows
     */
    record FileRows(FileCounts counts, BtsHeader header, int end) {}

    private static final BtsColumn[] COLUMNS = BtsColumn.values();

    private final FlightColumns columns;
    private final List<FileRows> files;
    private final boolean oneSource;
    private final int[] order;
    private final int[] ordinals;
    private final long[] duplicates;
    private int kept;
    private long differing;

    private ChosenRows(FlightColumns columns, List<FileRows> files, boolean oneSource, int rows) {
        this.columns = columns;
        this.files = files;
        this.oneSource = oneSource || files.size() == 1;
        this.order = new int[rows];
        this.ordinals = new int[rows];
        this.duplicates = new long[files.size()];
    }

    /**
     * Chooses from all rows.
     *
     * @param columns the rows, those of the oldest file first
     * @param files which rows are whose
     * @param oneSource whether all rows are of one publication, as if they were of one file
     */
    static ChosenRows of(FlightColumns columns, List<FileRows> files, boolean oneSource) {
        int[] sorted = RowOrder.of(columns);
        ChosenRows rows = new ChosenRows(columns, files, oneSource, sorted.length);
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && columns.hasSameKey(sorted[from], sorted[to])) {
                to++;
            }
            rows.addFlights(sorted, from, to);
            from = to;
        }
        return rows;
    }

    /** The rows that are kept, in the table's order. */
    int[] order() {
        return Arrays.copyOf(order, kept);
    }

    /** 0 for the first row of a key, by position in {@link #order}. */
    int[] ordinals() {
        return Arrays.copyOf(ordinals, kept);
    }

    /** Rows of older files whose values differ from those of the newest file that has the flight. */
    long differing() {
        return differing;
    }

    /** The account of each file's lines. */
    List<FileCounts> counts() {
        List<FileCounts> all = new ArrayList<>();
        for (int file = 0; file < duplicates.length; file++) {
            FileCounts counts = files.get(file).counts();
            all.add(new FileCounts(
                    counts.name(),
                    counts.lines(),
                    counts.accepted() - duplicates[file],
                    counts.quarantined(),
                    duplicates[file],
                    counts.blank(),
                    counts.header()));
        }
        return List.copyOf(all);
    }

    /** Adds the rows of one key: rows stand in the order in which they were read, so the last is the newest file's. */
    private void addFlights(int[] sorted, int from, int to) {
        int newest = fileOf(sorted[to - 1]);
        int firstOfNewest = oneSource ? from : to - 1;
        while (firstOfNewest > from && fileOf(sorted[firstOfNewest - 1]) == newest) {
            firstOfNewest--;
        }
        int firstKept = kept;
        for (int at = firstOfNewest; at < to; at++) {
            if (isEqualToOne(firstKept, sorted[at])) {
                duplicates[fileOf(sorted[at])]++;
            } else {
                order[kept] = sorted[at];
                ordinals[kept] = kept - firstKept;
                kept++;
            }
        }
        for (int at = firstOfNewest - 1; at >= from; at--) {
            replace(sorted[at], firstKept, newest);
        }
    }

    private boolean isEqualToOne(int firstKept, int row) {
        for (int position = firstKept; position < kept; position++) {
            if (columns.isEqual(order[position], row)) {
                return true;
            }
        }
        return false;
    }

    /** Leaves an older file's row out; of several rows of the key it is the one that it agrees with. */
    private void replace(int row, int firstKept, int newest) {
        int file = fileOf(row);
        duplicates[file]++;
        int replacement = -1;
        for (int position = firstKept; position < kept && replacement < 0; position++) {
            replacement = agree(order[position], newest, row, file) ? order[position] : -1;
        }
        if (replacement < 0) {
            differing++;
            replacement = kept == firstKept + 1 ? order[firstKept] : -1;
        }
        if (replacement >= 0) {
            complete(replacement, newest, row, file);
        }
    }

    private boolean agree(int newRow, int newest, int row, int file) {
        for (BtsColumn column : COLUMNS) {
            if (columns.get(column, newRow) != columns.get(column, row)
                    && files.get(newest).header().has(column)
                    && files.get(file).header().has(column)) {
                return false;
            }
        }
        return true;
    }

    private void complete(int newRow, int newest, int row, int file) {
        for (BtsColumn column : COLUMNS) {
            if (columns.get(column, newRow) == NULL
                    && !files.get(newest).header().has(column)
                    && files.get(file).header().has(column)) {
                columns.complete(column, newRow, columns.get(column, row));
            }
        }
    }

    private int fileOf(int row) {
        int file = 0;
        while (row >= files.get(file).end()) {
            file++;
        }
        return file;
    }
}
