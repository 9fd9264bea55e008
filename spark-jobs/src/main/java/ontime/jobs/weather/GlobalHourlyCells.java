package ontime.jobs.weather;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ontime.model.csv.BrokenCsvException;
import ontime.model.csv.CsvFile;

/** The lines of a global-hourly file, whose first one names the columns. */
final class GlobalHourlyCells {

    private static final String TYPE = "REPORT_TYPE";
    private static final String DATE = "DATE";
    private static final Set<String> SUMMARIES = Set.of("SOD", "SOM");

    private final List<String> needed;
    private Map<String, Integer> columns = Map.of();

    /**
     * Reads the columns that a format needs.
     *
     * @param needed next to the time and the type of a report
     */
    GlobalHourlyCells(List<String> needed) {
        this.needed = needed;
    }

    /**
     * A report.
     *
     * @param observedAt UTC
     * @param columns the places of the cells by name
     */
    record Report(Instant observedAt, Map<String, Integer> columns, List<String> cells) {

        /** A cell; empty if the file has no such column. */
        String get(String column) {
            return cell(columns, cells, column);
        }
    }

    /** The report of a line; empty if it is the header, or a summary of a day or month. */
    Optional<Report> read(String line) {
        List<String> cells = cells(line);
        if (columns.isEmpty()) {
            columns = header(cells);
            return Optional.empty();
        }
        if (cells.size() != columns.size()) {
            throw new BadWeatherLineException(
                    String.format(Locale.ROOT, "%d cells, the header %d", cells.size(), columns.size()));
        }
        if (SUMMARIES.contains(cell(columns, cells, TYPE).strip())) {
            return Optional.empty();
        }
        return Optional.of(new Report(time(cell(columns, cells, DATE)), columns, cells));
    }

    private static String cell(Map<String, Integer> columns, List<String> cells, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : cells.get(place);
    }

    private Map<String, Integer> header(List<String> cells) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            found.put(cells.get(i), i);
        }
        for (String name : List.of(DATE, TYPE)) {
            require(found, name);
        }
        needed.forEach(name -> require(found, name));
        return found;
    }

    private static void require(Map<String, Integer> found, String name) {
        if (!found.containsKey(name)) {
            throw new BadWeatherLineException("the header lacks the column " + name);
        }
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadWeatherLineException("no such time: " + text, e);
        }
    }

    private static List<String> cells(String line) {
        try {
            return CsvFile.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "line")
                    .get(0)
                    .cells();
        } catch (BrokenCsvException | IndexOutOfBoundsException e) {
            throw new BadWeatherLineException("not comma-separated values", e);
        }
    }
}
