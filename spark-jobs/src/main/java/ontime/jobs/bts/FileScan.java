package ontime.jobs.bts;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.jobs.bts.BadFileException.Reason;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a first look at a whole file gives: the archive is verified, its lines are counted, its months are known.
 *
 * @param path where it is
 * @param name its last part
 * @param sha256 of the file's bytes
 * @param size bytes of the file
 * @param lines of the CSV, the header and blank ones among them
 * @param blank lines of no length
 * @param months that the file is about, oldest first
 * @param unknownColumns names in the header that BTS does not publish
 * @param headerLine the header as it stands there, so that a line that was kept aside can be read again without the file
 */
public record FileScan(
        String path,
        String name,
        String sha256,
        long size,
        long lines,
        long blank,
        List<YearMonth> months,
        List<String> unknownColumns,
        String headerLine)
        implements Serializable {

    /** A month with fewer of a file's lines than this share is a mistake, not what the file is about. */
    private static final double LEAST_SHARE = 0.001;

    public FileScan {
        months = List.copyOf(months);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /**
     * Reads a file to its end.
     *
     * @throws BadFileException where the archive is damaged, the header is not BTS's, or no line is a flight
     */
    public static FileScan of(String path, Configuration hadoop) throws IOException {
        try (BtsArchive archive = BtsArchive.open(path, hadoop, true)) {
            return of(path, archive);
        }
    }

    private static FileScan of(String path, BtsArchive archive) throws IOException {
        String name = new Path(path).getName();
        LineReader lines = new LineReader(archive.csv());
        Map<YearMonth, Long> months = new TreeMap<>();
        long blank = 0;
        BtsHeader header;
        String headerLine;
        try {
            header = header(name, lines);
            headerLine = new String(lines.copy(), StandardCharsets.UTF_8);
            MonthOfLine monthOfLine = new MonthOfLine(header);
            FirstLines firstLines = new FirstLines(name, header);
            while (lines.next()) {
                firstLines.look(lines);
                blank += lines.isBlank() ? 1 : 0;
                @Nullable YearMonth month = monthOfLine.of(lines.buffer(), lines.start(), lines.end());
                if (month != null) {
                    months.merge(month, 1L, Long::sum);
                }
            }
        } catch (IOException e) {
            throw archive.damaged(e);
        }
        archive.verifyToEnd();
        List<YearMonth> main = mainMonths(name, months, lines.number());
        return new FileScan(
                path,
                name,
                archive.sha256().orElseThrow(),
                archive.bytesRead(),
                lines.number(),
                blank,
                main,
                header.unknown(),
                headerLine);
    }

    /** The header of a file that has just been opened. */
    static BtsHeader header(String name, LineReader lines) throws IOException {
        if (!lines.next()) {
            throw new BadFileException(Reason.HEADER_MISMATCH, name + " line 1: the file is empty");
        }
        return BtsHeader.of(name, lines.copy());
    }

    private static List<YearMonth> mainMonths(String name, Map<YearMonth, Long> months, long lines) {
        List<YearMonth> main = months.entrySet().stream()
                .filter(month -> month.getValue() >= lines * LEAST_SHARE)
                .map(Map.Entry::getKey)
                .toList();
        if (main.isEmpty()) {
            throw new BadFileException(Reason.NO_FLIGHTS, name + ": none of its %d lines is a flight".formatted(lines));
        }
        return main;
    }
}
