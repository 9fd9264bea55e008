package ontime.jobs.bts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Reads all flights of a month, from all files that hold some, into memory: a month of the United States is at most
 * some 700,000 flights, half a gigabyte, and sorting it there costs a tenth of what a shuffle would.
 */
public final class MonthReader {

    private final YearMonth month;
    private final Configuration hadoop;
    private final Consumer<QuarantinedLine> quarantine;
    private final FlightColumns columns = new FlightColumns();
    private final List<FileCounts> counts = new ArrayList<>();
    private final List<Integer> firstRowOfNextFile = new ArrayList<>();

    /**
     * A reader of one month.
     *
     * @param month to read
     * @param hadoop where files are
     * @param quarantine takes each line that is no flight, as it is met
     */
    public MonthReader(YearMonth month, Configuration hadoop, Consumer<QuarantinedLine> quarantine) {
        this.month = month;
        this.hadoop = hadoop;
        this.quarantine = quarantine;
    }

    /**
     * Reads the files' lines of the month.
     *
     * @throws BadFileException where a file has become damaged since it was scanned
     */
    public MonthOfFlights read(List<FileScan> files) throws IOException {
        for (FileScan file : files) {
            try (BtsArchive archive = BtsArchive.open(file.path(), hadoop, false)) {
                counts.add(read(file, archive));
                firstRowOfNextFile.add(columns.rows());
            }
        }
        return MonthOfFlights.of(columns, counts, firstRowOfNextFile);
    }

    private FileCounts read(FileScan file, BtsArchive archive) throws IOException {
        LineReader lines = new LineReader(archive.csv());
        boolean first = file.months().get(0).equals(month);
        long seen = first ? 1 : 0;
        long blank = 0;
        int firstRow = columns.rows();
        Map<LineReason, Long> quarantined = new EnumMap<>(LineReason.class);
        try {
            BtsHeader header = FileScan.header(file.name(), lines);
            LineParser parser = new LineParser(header, month, columns);
            LineChoice choice = new LineChoice(file.months(), month, new MonthOfLine(header));
            while (lines.next()) {
                if (lines.isBlank()) {
                    blank += first ? 1 : 0;
                } else if (choice.isOurs(lines)) {
                    seen++;
                    LineReason reason = parser.parse(lines.buffer(), lines.start(), lines.end());
                    if (reason != null) {
                        quarantined.merge(reason, 1L, Long::sum);
                        quarantine.accept(new QuarantinedLine(
                                file.name(), lines.number(), reason, parser.detail(), ByteBuffer.wrap(lines.copy())));
                    }
                }
            }
        } catch (IOException e) {
            throw archive.damaged(e);
        }
        return new FileCounts(
                file.name(), seen + blank, columns.rows() - firstRow, quarantined, 0, blank, first ? 1 : 0);
    }

    /** Which lines of a file are read for a month: those that claim it, and for the first month those that claim none. */
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
