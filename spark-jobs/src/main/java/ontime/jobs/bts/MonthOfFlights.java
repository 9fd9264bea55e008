package ontime.jobs.bts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;

/**
 * A month's flights in the table's order: route, carrier, flight number, date, scheduled departure. Equal rows are left
 * out and counted; rows of one key with other content stand together, told apart by an ordinal.
 */
public final class MonthOfFlights {

    private final FlightColumns columns;
    private final int[] ordinals;
    private final List<FileCounts> counts;

    private MonthOfFlights(FlightColumns columns, int[] ordinals, List<FileCounts> counts) {
        this.columns = columns;
        this.ordinals = ordinals;
        this.counts = counts;
    }

    static MonthOfFlights of(FlightColumns columns, List<FileCounts> counts, List<Integer> firstRowOfNextFile) {
        int[] sorted = RowOrder.of(columns);
        int[] order = new int[sorted.length];
        int[] ordinals = new int[sorted.length];
        long[] duplicates = new long[counts.size()];
        int kept = 0;
        int keyStart = 0;
        for (int row : sorted) {
            if (kept > keyStart && !columns.hasSameKey(order[keyStart], row)) {
                keyStart = kept;
            }
            if (isEqualToOne(columns, order, keyStart, kept, row)) {
                duplicates[fileOf(row, firstRowOfNextFile)]++;
            } else {
                order[kept] = row;
                ordinals[kept] = kept - keyStart;
                kept++;
            }
        }
        columns.keep(Arrays.copyOf(order, kept));
        return new MonthOfFlights(columns, Arrays.copyOf(ordinals, kept), withDuplicates(counts, duplicates));
    }

    /** Rows of the month, duplicates left out. */
    public int rows() {
        return columns.rows();
    }

    /** The account of each file's lines of this month. */
    public List<FileCounts> counts() {
        return counts;
    }

    /** Rows whose key another row has too. */
    public long sameKeyRows() {
        return Arrays.stream(ordinals).filter(ordinal -> ordinal > 0).count();
    }

    /** Rows that break each rule of quality that a row alone can break. */
    public Map<QualityRule, Long> quality() {
        return MonthQuality.count(columns);
    }

    /** How often each code stands in some columns of the rows. */
    public Map<String, Long> countsBy(BtsColumn... codes) {
        Map<Integer, Long> byNumber = new HashMap<>();
        for (BtsColumn code : codes) {
            for (int row = 0; row < columns.rows(); row++) {
                byNumber.merge(columns.get(code, row), 1L, Long::sum);
            }
        }
        Map<String, Long> byCode = new TreeMap<>();
        byNumber.forEach(
                (number, count) -> byCode.put(columns.words().word(number).toString(), count));
        return byCode;
    }

    /** The columns that some row has a value in. */
    List<BtsColumn> columns() {
        return columns.present();
    }

    /** The days of the first and of the last flight; the month must have rows. */
    public LocalDate[] days() {
        IntSummaryStatistics days = IntStream.range(0, columns.rows())
                .map(row -> columns.get(BtsColumn.FLIGHT_DATE, row))
                .summaryStatistics();
        return new LocalDate[] {LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax())};
    }

    /** The rows in order, of which each call of next overwrites the row before. */
    Iterator<FlightRow> iterator() {
        FlightRow row = new FlightRow(columns);
        PrimitiveIterator.OfInt positions = IntStream.range(0, columns.rows()).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return positions.hasNext();
            }

            @Override
            public FlightRow next() {
                int position = positions.nextInt();
                return row.at(position, ordinals[position]);
            }
        };
    }

    private static boolean isEqualToOne(FlightColumns columns, int[] order, int from, int to, int row) {
        for (int position = from; position < to; position++) {
            if (columns.isEqual(order[position], row)) {
                return true;
            }
        }
        return false;
    }

    private static int fileOf(int row, List<Integer> firstRowOfNextFile) {
        int file = 0;
        while (row >= firstRowOfNextFile.get(file)) {
            file++;
        }
        return file;
    }

    private static List<FileCounts> withDuplicates(List<FileCounts> counts, long[] duplicates) {
        List<FileCounts> all = new ArrayList<>();
        for (int file = 0; file < duplicates.length; file++) {
            FileCounts of = counts.get(file);
            all.add(new FileCounts(
                    of.name(),
                    of.lines(),
                    of.accepted() - duplicates[file],
                    of.quarantined(),
                    duplicates[file],
                    of.blank(),
                    of.header()));
        }
        return List.copyOf(all);
    }
}
