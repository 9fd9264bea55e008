package ontime.jobs.bts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.jobs.archive.Archive;
import ontime.jobs.archive.BadFileException;
import ontime.model.load.QualityRule;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Reads all flights of a month into memory, from all files that contain some. A month of the United States has at most
 * about 700,000 flights, which take half a gigabyte. Sorting them in memory costs a tenth of a shuffle.
 */
public final class MonthReader {

    private final YearMonth month;
    private final Configuration hadoop;
    private final Consumer<QuarantinedLine> quarantine;
    private final Consumer<ClearedValue> cleared;
    private final FlightColumns columns = new FlightColumns();
    private final List<ChosenRows.FileRows> files = new ArrayList<>();
    private final Map<QualityRule, Long> clearedByRule = new EnumMap<>(QualityRule.class);

    /**
     * Creates a reader of one month.
     *
     * @param month to read
     * @param hadoop configuration of the file systems
     * @param quarantine receives each line that is not a flight, in the order of the files
     * @param cleared receives each invalid value, in the order of the files
     */
    public MonthReader(
            YearMonth month,
            Configuration hadoop,
            Consumer<QuarantinedLine> quarantine,
            Consumer<ClearedValue> cleared) {
        this.month = month;
        this.hadoop = hadoop;
        this.quarantine = quarantine;
        this.cleared = cleared;
    }

    /**
     * Reads the lines of the month from some files.
     *
     * @param scans of the files, the oldest first; if two files have a flight, the newer file's values are kept
     * @throws BadFileException if a file was damaged after its scan
     */
    public MonthOfFlights read(List<FileScan> scans) throws IOException {
        for (FileScan scan : scans) {
            read(scan);
        }
        return MonthOfFlights.ofFiles(columns, files, clearedByRule);
    }

    private void read(FileScan scan) throws IOException {
        Archive archive = new Archive(scan.path(), scan.name(), hadoop);
        int before = files.size();
        archive.forEachMember(new Archive.Visitor() {
            @Override
            public void visit(String member, InputStream content) throws IOException {
                if (member.equals(scan.member())) {
                    try {
                        read(scan, content);
                    } catch (IOException e) {
                        throw archive.damaged(e);
                    }
                }
            }

            @Override
            public void skip(String member, String why) {
                if (member.equals(scan.member())) {
                    throw archive.damaged(new IOException(why));
                }
            }
        });
        if (files.size() == before) {
            throw archive.damaged(new IOException(scan.member() + " is no longer in it"));
        }
    }

    private void read(FileScan scan, InputStream content) throws IOException {
        LineReader lines = new LineReader(content);
        boolean first = scan.months().get(0).equals(month);
        long headers = first ? 1 : 0;
        long seen = 0;
        long blank = 0;
        int firstRow = columns.rows();
        Map<LineReason, Long> quarantined = new EnumMap<>(LineReason.class);
        BtsHeader header = FileScanner.header(scan.name(), lines);
        byte[] headerLine = lines.copy();
        LineParser parser = new LineParser(header, month, columns);
        LineChoice choice = new LineChoice(scan.months(), month, new MonthOfLine(header));
        while (lines.next()) {
            if (lines.isBlank()) {
                blank += first ? 1 : 0;
            } else if (lines.isEqual(headerLine)) {
                headers += first ? 1 : 0;
            } else if (choice.isOurs(lines)) {
                seen++;
                LineReason reason = parser.parse(lines.buffer(), lines.start(), lines.end());
                if (reason == null) {
                    clear(scan, lines.number(), parser.cleared());
                } else {
                    quarantined.merge(reason, 1L, Long::sum);
                    quarantine.accept(new QuarantinedLine(
                            scan.name(), lines.number(), reason, parser.detail(), ByteBuffer.wrap(lines.copy())));
                }
            }
        }
        int rows = columns.rows() - firstRow;
        FileCounts counts = new FileCounts(scan.name(), seen + blank + headers, rows, quarantined, 0, blank, headers);
        files.add(new ChosenRows.FileRows(counts, header, columns.rows()));
    }

    private void clear(FileScan scan, long lineNumber, List<LineParser.Cleared> values) {
        for (LineParser.Cleared value : values) {
            clearedByRule.merge(value.rule(), 1L, Long::sum);
            cleared.accept(new ClearedValue(scan.name(), lineNumber, value.column(), value.rule(), value.raw()));
        }
    }

    /** Selects a file's lines of a month. Lines outside the file's months belong to its first month. */
    private record LineChoice(List<YearMonth> months, YearMonth month, MonthOfLine monthOfLine) {

        boolean isOurs(LineReader line) {
            if (months.size() == 1) {
                return true;
            }
            @Nullable YearMonth claimed = monthOfLine.of(line.buffer(), line.start(), line.end());
            YearMonth owner = claimed != null && months.contains(claimed) ? claimed : months.get(0);
            return owner.equals(month);
        }
    }
}
