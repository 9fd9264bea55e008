package ontime.jobs.bts;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ontime.jobs.archive.Archive;
import ontime.jobs.archive.BadFileException;
import ontime.jobs.archive.BadFileException.Reason;
import ontime.model.load.FlightFileNames;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** Scans every CSV in a file, and reports everything else in it by name. */
public final class FileScanner {

    /** A month with a smaller share of a file's lines is an error in the data, not a month of the file. */
    private static final double LEAST_SHARE = 0.001;

    private final String path;
    private final String name;
    private final long size;
    private final Archive archive;
    private final List<FileScan> scans = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private boolean isArchive;

    private FileScanner(String path, String name, long size, Configuration hadoop) {
        this.path = path;
        this.name = name;
        this.size = size;
        this.archive = new Archive(path, name, hadoop);
    }

    /**
     * The contents of a file.
     *
     * @param scans CSVs of flights
     * @param refused a sentence for each part that should contain flights and cannot be loaded
     * @param skipped a sentence for each part that contains something else
     */
    public record Result(List<FileScan> scans, List<String> refused, List<String> skipped) implements Serializable {

        public Result {
            scans = List.copyOf(scans);
            refused = List.copyOf(refused);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param path of the file
     * @param name of the file in messages and records
     * @param size of the file in bytes
     * @param hadoop configuration of the file systems
     */
    public static Result scan(String path, String name, long size, Configuration hadoop) {
        try {
            return new FileScanner(path, name, size, hadoop).scan();
        } catch (IOException e) {
            return new Result(List.of(), List.of(name + ": it cannot be read: " + e.getMessage()), List.of());
        }
    }

    private Result scan() throws IOException {
        String sha256 = archive.sha256();
        try {
            archive.forEachMember(new Archive.Visitor() {
                @Override
                public void visit(String member, InputStream content) throws IOException {
                    look(member, content, sha256);
                }

                @Override
                public void skip(String member, String why) {
                    isArchive |= !member.isEmpty();
                    (FlightFileNames.mayHoldFlights(member) ? refused : skipped)
                            .add("%s: %s".formatted(named(member), why));
                }
            });
        } catch (BadFileException e) {
            refused.add(sentence(e));
        }
        if (scans.isEmpty() && refused.isEmpty() && (isArchive || skipped.isEmpty())) {
            String members = skipped.isEmpty() ? "it is empty" : String.join("; ", skipped);
            skipped.clear();
            skipped.add("%s: %s holds no CSV of flights (%s)".formatted(Reason.OTHER_DATA, name, members));
        }
        return new Result(
                scans.size() == 1 ? List.of(scans.get(0).single(name, refused.isEmpty())) : scans, refused, skipped);
    }

    private void look(String member, InputStream content, String sha256) throws IOException {
        isArchive |= !member.isEmpty();
        String base = member.substring(member.lastIndexOf('/') + 1);
        if (base.startsWith("._") || member.startsWith("__MACOSX/")) {
            skipped.add(named(member) + ": macOS keeps a file's properties in it");
        } else if (!member.isEmpty() && !FlightFileNames.isCsv(base)) {
            skipped.add(named(member) + ": it is not a CSV");
        } else {
            try {
                scans.add(scan(member, content, sha256));
            } catch (BadFileException e) {
                (e.reason() == Reason.OTHER_DATA ? skipped : refused).add(sentence(e));
            }
        }
    }

    private FileScan scan(String member, InputStream content, String sha256) throws IOException {
        String csv = named(member);
        LineReader lines = new LineReader(content);
        Map<YearMonth, Long> months = new TreeMap<>();
        long blank = 0;
        long headers = 1;
        BtsHeader header = header(csv, lines);
        byte[] headerLine = lines.copy();
        MonthOfLine monthOfLine = new MonthOfLine(header);
        FirstLines firstLines = new FirstLines(csv, header);
        while (lines.next()) {
            if (lines.isBlank()) {
                blank++;
            } else if (lines.isEqual(headerLine)) {
                headers++;
            } else {
                firstLines.look(lines);
                @Nullable YearMonth month = monthOfLine.of(lines.buffer(), lines.start(), lines.end());
                if (month != null) {
                    months.merge(month, 1L, Long::sum);
                }
            }
        }
        return new FileScan(
                path,
                member,
                csv,
                sha256,
                size,
                lines.number(),
                blank,
                headers,
                mainMonths(csv, months, lines.number(), firstLines.firstBad()),
                header.unknown(),
                new String(headerLine, StandardCharsets.UTF_8),
                false);
    }

    /** Reads the header of a CSV, which must be at its first line. */
    static BtsHeader header(String name, LineReader lines) throws IOException {
        if (!lines.next()) {
            throw new BadFileException(Reason.HEADER_MISMATCH, name + " line 1: the file is empty");
        }
        return BtsHeader.of(name, lines.copy());
    }

    private String named(String member) {
        return member.isEmpty() ? name : name + "/" + member;
    }

    private static String sentence(BadFileException e) {
        return e.reason() + ": " + e.getMessage();
    }

    private static List<YearMonth> mainMonths(String name, Map<YearMonth, Long> months, long lines, String firstBad) {
        List<YearMonth> main = months.entrySet().stream()
                .filter(month -> month.getValue() >= lines * LEAST_SHARE)
                .map(Map.Entry::getKey)
                .toList();
        if (main.isEmpty()) {
            throw new BadFileException(
                    Reason.NO_FLIGHTS,
                    String.format(
                            Locale.ROOT,
                            "%s: none of its %d lines is a flight%s",
                            name,
                            lines,
                            firstBad.isEmpty() ? "" : " (" + firstBad + ")"));
        }
        return main;
    }
}
