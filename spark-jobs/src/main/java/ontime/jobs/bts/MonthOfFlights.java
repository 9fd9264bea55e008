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
 * A month's flights in the order of the table: route, carrier, flight number, date, scheduled departure. Equal rows of
 * a file become one row. Rows with the same key and different content are all kept, with different ordinals. If several
 * files have a flight, the newest file's values are kept; see {@link ChosenRows}.
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

    /** The month from the rows of some files, the oldest file first. */
    static MonthOfFlights ofFiles(
            FlightColumns columns, List<ChosenRows.FileRows> files, Map<QualityRule, Long> cleared) {
        return new MonthOfFlights(columns, ChosenRows.of(columns, files, false), cleared);
    }

    /** The month from rows of the table and from lines that were quarantined when the month was loaded. */
    static MonthOfFlights ofReplay(
            FlightColumns columns, List<ChosenRows.FileRows> sources, Map<QualityRule, Long> cleared) {
        return new MonthOfFlights(columns, ChosenRows.of(columns, sources, true), cleared);
    }

    /** The number of rows of the month, without duplicates. */
    public int rows() {
        return columns.rows();
    }

    /** The counts of each file's lines of this month. */
    public List<FileCounts> counts() {
        return counts;
    }

    /** The number of rows with the same key as an earlier row. */
    public long sameKeyRows() {
        return Arrays.stream(ordinals).filter(ordinal -> ordinal > 0).count();
    }

    /** The number of violations of each quality rule that applies to one month alone. */
    public Map<QualityRule, Long> quality() {
        return quality;
    }

    /** The number of times that each code occurs in some columns. */
    public Map<String, Long> countsBy(BtsColumn... codes) {
        Map<Integer, Long> byNumber = new HashMap<>();
        for (BtsColumn code : codes) {
            for (int row = 0; row < columns.rows(); row++) {
                byNumber.merge(columns.get(code, row), 1L, Long::sum);
            }
        }
        return byCode(byNumber);
    }

    /** The number of rows of each carrier by its unique code: {@code PA (1)} is not the {@code PA} of later years. */
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

    /** The values by column. */
    FlightColumns columns() {
        return columns;
    }

    /** The ordinal of a row: 0 for the first row of a key. */
    int ordinal(int row) {
        return ordinals[row];
    }

    /** The dates of the first and the last flight. The month must have rows. */
    public LocalDate[] days() {
        IntSummaryStatistics days = IntStream.range(0, columns.rows())
                .map(row -> columns.get(BtsColumn.FLIGHT_DATE, row))
                .summaryStatistics();
        return new LocalDate[] {LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax())};
    }
}
