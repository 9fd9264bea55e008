package ontime.jobs.bts;

import static ontime.jobs.bts.FlightColumns.NULL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.flight.BtsColumn;

/**
 * Selects the rows of a month, so that it has each flight once. BTS publishes several rows with the same key in one
 * file: equal rows are one flight, and rows that differ are different flights. Rows with the same key in different
 * files are the same flight, published again. So are rows whose keys differ in the scheduled departure alone, unless a
 * file has both: BTS has changed the schedule. The rows of the newest file are kept, and get the columns that only an
 * older file has.
 */
final class ChosenRows {

    /**
     * The rows of a month that come from one file.
     *
     * @param counts of its lines; every row still counts as accepted
     * @param header of the file
     * @param end the row number after its last row
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
     * Selects from all rows.
     *
     * @param columns the rows; the rows of the oldest file come first
     * @param files the files that the rows come from
     * @param oneSource whether all rows come from one publication, so that they count as the rows of one file
     */
    static ChosenRows of(FlightColumns columns, List<FileRows> files, boolean oneSource) {
        int[] sorted = RowOrder.of(columns);
        ChosenRows rows = new ChosenRows(columns, files, oneSource, sorted.length);
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && columns.hasSameNumber(sorted[from], sorted[to])) {
                to++;
            }
            if (rows.departure(sorted[from]) == rows.departure(sorted[to - 1])) {
                rows.addFlights(sorted, from, to);
            } else {
                rows.joined(rows.byDeparture(sorted, from, to))
                        .forEach(flights -> rows.addFlights(flights, 0, flights.length));
            }
            from = to;
        }
        return rows;
    }

    /** The numbers of the rows to keep, in the order of the table. */
    int[] order() {
        return Arrays.copyOf(order, kept);
    }

    /** The ordinals of the rows by position in {@link #order}: 0 for the first row of a key. */
    int[] ordinals() {
        return Arrays.copyOf(ordinals, kept);
    }

    /** The number of rows of older files whose values differ from the newest file that has the flight. */
    long differing() {
        return differing;
    }

    /** The counts of each file's lines. */
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

    private int departure(int row) {
        return columns.get(BtsColumn.CRS_DEP_TIME, row);
    }

    /** Rows of one flight number and day, apart by their scheduled departures. */
    private List<int[]> byDeparture(int[] sorted, int from, int to) {
        List<int[]> keys = new ArrayList<>();
        int first = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || departure(sorted[at]) != departure(sorted[first])) {
                keys.add(Arrays.copyOfRange(sorted, first, at));
                first = at;
            }
        }
        return keys;
    }

    /** Joins keys that no file has both of, the nearest departures first, so that each is at most one other's flight. */
    private List<int[]> joined(List<int[]> keys) {
        if (oneSource) {
            return keys;
        }
        List<int[]> joined = new ArrayList<>(keys);
        Optional<int[]> pair = nearestOfTwoFiles(joined);
        while (pair.isPresent()) {
            int[] both = pair.get();
            joined.set(both[0], joinedInOrder(joined.get(both[0]), joined.remove(both[1])));
            pair = nearestOfTwoFiles(joined);
        }
        joined.sort(Comparator.comparingInt(rows -> departure(rows[rows.length - 1])));
        return joined;
    }

    /** The positions of two keys that no file has both of. */
    private Optional<int[]> nearestOfTwoFiles(List<int[]> keys) {
        int[] nearest = {};
        int least = Integer.MAX_VALUE;
        for (int one = 0; one < keys.size(); one++) {
            for (int other = one + 1; other < keys.size(); other++) {
                int apart = minutesApart(keys.get(one), keys.get(other));
                if (apart < least && !isInOneFile(keys.get(one), keys.get(other))) {
                    least = apart;
                    nearest = new int[] {one, other};
                }
            }
        }
        return nearest.length == 0 ? Optional.empty() : Optional.of(nearest);
    }

    private int minutesApart(int[] one, int[] other) {
        return Math.abs(minute(departure(one[one.length - 1])) - minute(departure(other[other.length - 1])));
    }

    private static int minute(int hhmm) {
        return hhmm / 100 * 60 + hhmm % 100;
    }

    private boolean isInOneFile(int[] one, int[] other) {
        return Arrays.stream(one)
                .map(this::fileOf)
                .anyMatch(file -> Arrays.stream(other).map(this::fileOf).anyMatch(another -> another == file));
    }

    /** Rows in the order in which they were read. */
    private static int[] joinedInOrder(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .toArray();
    }

    /** Adds the rows of one key. Rows are in the order in which they were read, so the last is the newest file's. */
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

    /** Leaves out a row of an older file. If the key has several rows, it belongs to the one with the same values. */
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
