package ontime.jobs.bts;

import static ontime.jobs.bts.FlightColumns.NULL;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Adds quarantined lines to a month of the table. The order, the handling of equal rows and the ordinals are the same
 * as if all lines had been loaded together.
 */
public final class MonthReplay {

    private static final BtsColumn[] COLUMNS = BtsColumn.values();
    private static final BtsHeader TABLE = new BtsHeader(List.of(COLUMNS), List.of());

    private final YearMonth month;
    private final FlightColumns columns = new FlightColumns();
    private final List<ChosenRows.FileRows> sources = new ArrayList<>();
    private final Map<QualityRule, Long> cleared = new EnumMap<>(QualityRule.class);

    /** Creates a month without rows. */
    public MonthReplay(YearMonth month) {
        this.month = month;
    }

    /**
     * Finds the lines of a file that are flights under the current rules.
     *
     * @param headerLine of the file
     * @return the positions of these lines in the list
     * @throws BadFileException if the header is no longer supported
     */
    public static BitSet flights(String file, String headerLine, YearMonth month, List<byte[]> lines) {
        LineParser parser = new LineParser(header(file, headerLine), month, new FlightColumns());
        BitSet flights = new BitSet();
        for (int position = 0; position < lines.size(); position++) {
            byte[] line = lines.get(position);
            flights.set(position, parser.parse(line, 0, line.length) == null);
        }
        return flights;
    }

    /** Adds a row of the table, with the columns of {@link FlightSchema#TABLE}. Add all rows before any line. */
    public void addRow(InternalRow row) {
        columns.beginRow();
        for (int position = 0; position < COLUMNS.length; position++) {
            if (!row.isNullAt(position)) {
                columns.set(COLUMNS[position], value(COLUMNS[position].type(), row, position));
            }
        }
        columns.addRow();
    }

    /**
     * Adds lines of a file, which must be flights.
     *
     * @throws IllegalArgumentException if a line is not a flight
     */
    public void addLines(String file, String headerLine, List<byte[]> lines) {
        if (sources.isEmpty()) {
            endSource("the table", TABLE, columns.rows());
        }
        BtsHeader header = header(file, headerLine);
        LineParser parser = new LineParser(header, month, columns);
        for (byte[] line : lines) {
            @Nullable LineReason reason = parser.parse(line, 0, line.length);
            if (reason != null) {
                throw new IllegalArgumentException(file + ": a line that is no flight: " + reason);
            }
            parser.cleared().forEach(value -> cleared.merge(value.rule(), 1L, Long::sum));
        }
        endSource(file, header, lines.size());
    }

    /** The month. Its counts are those of the table's rows first, then those of each file's added lines. */
    public MonthOfFlights finish() {
        return MonthOfFlights.ofReplay(columns, sources, cleared);
    }

    private void endSource(String name, BtsHeader header, long lines) {
        FileCounts counts = new FileCounts(name, lines, lines, Map.of(), 0, 0, 0);
        sources.add(new ChosenRows.FileRows(counts, header, columns.rows()));
    }

    private int value(BtsColumn.Type type, InternalRow row, int position) {
        return switch (type) {
            case INT, DATE -> row.getInt(position);
            case TIME -> time(row.getUTF8String(position));
            case CODE, TAIL, TEXT -> word(row.getUTF8String(position));
        };
    }

    private int time(UTF8String hhmm) {
        byte[] bytes = hhmm.getBytes();
        int time = Values.time(bytes, 0, bytes.length);
        return time == Values.BAD ? NULL : time;
    }

    private int word(UTF8String word) {
        byte[] bytes = word.getBytes();
        return columns.words().number(bytes, 0, bytes.length);
    }

    private static BtsHeader header(String file, String headerLine) {
        return BtsHeader.of(file, headerLine.getBytes(StandardCharsets.UTF_8));
    }
}
