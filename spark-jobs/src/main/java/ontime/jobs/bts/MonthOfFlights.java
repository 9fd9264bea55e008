package ontime.jobs.bts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;

/**
 * A month's flights in the table's order: route, carrier, flight number, date, scheduled departure. Of equal rows of a
 * file one is kept; rows of one key with different content stay, told apart by an ordinal. A flight that several files
 * have is the newest file's, see {@link ChosenRows}.
 */
public final class MonthOfFlights {

    private final FlightColumns columns;
    private final int[] ordinals;
    private final List<FileCounts> counts;
    private final Map<QualityRule, Long> quality;

    private MonthOfFlights(FlightColumns columns, ChosenRows rows, Map<QualityRule, Long> cleared) {
        this.columns = columns;
        this.ordinals = rows.ordinals();
        this.counts = rows.counts();
        columns.keep(rows.order());
        this.quality = new EnumMap<>(MonthQuality.count(columns));
        this.quality.putAll(cleared);
        this.quality.put(QualityRule.FILES_DIFFER, rows.differing());
    }

    /** The month of some files, the oldest first. */
    static MonthOfFlights ofFiles(
            FlightColumns columns, List<ChosenRows.FileRows> files, Map<QualityRule, Long> cleared) {
        return new MonthOfFlights(columns, ChosenRows.of(columns, files, false), cleared);
    }

    /** The month of rows of the table and of lines that were quarantined when it was loaded. */
    static MonthOfFlights ofReplay(
            FlightColumns columns, List<ChosenRows.FileRows> sources, Map<QualityRule, Long> cleared) {
        return new MonthOfFlights(columns, ChosenRows.of(columns, sources, true), cleared);
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

    /** How often each rule of quality was broken that needs no other month. */
    public Map<QualityRule, Long> quality() {
        return quality;
    }

    /** How often each code stands in some columns of the rows. */
    public Map<String, Long> countsBy(BtsColumn... codes) {
        Map<Integer, Long> byNumber = new HashMap<>();
        for (BtsColumn code : codes) {
            for (int row = 0; row < columns.rows(); row++) {
                byNumber.merge(columns.get(code, row), 1L, Long::sum);
            }
        }
        return byCode(byNumber);
    }

    /** How many rows each carrier has, by its unique code: {@code PA (1)} is not the {@code PA} of later years. */
    public Map<String, Long> countsByCarrier() {
        Map<Integer, Long> byNumber = new HashMap<>();
        for (int row = 0; row < columns.rows(); row++) {
            int unique = columns.get(BtsColumn.UNIQUE_CARRIER, row);
            byNumber.merge(unique == FlightColumns.NULL ? columns.get(BtsColumn.CARRIER, row) : unique, 1L, Long::sum);
        }
        return byCode(byNumber);
    }

    private Map<String, Long> byCode(Map<Integer, Long> byNumber) {
        Map<String, Long> byCode = new TreeMap<>();
        byNumber.forEach(
                (number, count) -> byCode.put(columns.words().word(number).toString(), count));
        return byCode;
    }

    /** The values, by column. */
    FlightColumns columns() {
        return columns;
    }

    /** 0 for the first row of a key. */
    int ordinal(int row) {
        return ordinals[row];
    }

    /** The days of the first and of the last flight; the month must have rows. */
    public LocalDate[] days() {
        IntSummaryStatistics days = IntStream.range(0, columns.rows())
                .map(row -> columns.get(BtsColumn.FLIGHT_DATE, row))
                .summaryStatistics();
        return new LocalDate[] {LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax())};
    }
}
