package ontime.web.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The numbers of charts as files. They use keys, so that a file is the same in every language. */
public final class ChartFiles {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final String NEEDS_QUOTES = "(?s).*[\",\r\n].*";
    private static final String LIKE_A_FORMULA = "(?s)[=+@\t\r-].*";

    private ChartFiles() {}

    /**
     * A chart as JSON.
     *
     * @param id of the chart
     * @param categoryKey the name of the categories
     * @param categories their keys, in order
     * @param series the columns
     */
    public record Numbers(String id, String categoryKey, List<String> categories, List<Column> series) {}

    /**
     * A column of numbers.
     *
     * @param key of the series
     * @param unit COUNT, SHARE (0 to 1), MINUTES or SCORE
     * @param values one for each category; null if there is none
     */
    public record Column(String key, ChartUnit unit, List<@Nullable Double> values) {}

    /** A chart as JSON. */
    public static Numbers json(Chart chart) {
        return new Numbers(
                chart.id(),
                chart.categoryKey(),
                chart.categories().stream().map(ChartCategory::key).toList(),
                chart.series().stream()
                        .map(series -> new Column(series.key(), series.unit(), series.values()))
                        .toList());
    }

    /** A chart as CSV. No cell can be mistaken for a formula. */
    public static ResponseEntity<String> csv(Chart chart) {
        String header = Stream.concat(
                        Stream.of(chart.categoryKey()), chart.series().stream().map(ChartSeries::key))
                .collect(Collectors.joining(","));
        return csv(
                chart.id(),
                header,
                IntStream.range(0, chart.categories().size()).mapToObj(row -> line(chart, row)));
    }

    /** Lines of comma-separated values as an attachment for spreadsheets: {@code NAME.csv}. */
    public static ResponseEntity<String> csv(String name, String header, Stream<String> lines) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    private static String line(Chart chart, int row) {
        Stream<String> values = chart.series().stream()
                .map(series -> plain(series.unit(), series.values().get(row)));
        return Stream.concat(Stream.of(cell(chart.categories().get(row).key())), values)
                .collect(Collectors.joining(","));
    }

    /** A text that no spreadsheet takes for a formula. */
    public static String harmless(String text) {
        return text.matches(LIKE_A_FORMULA) ? "'" + text : text;
    }

    private static String plain(ChartUnit unit, @Nullable Double value) {
        return value == null ? "" : unit.plain(value);
    }

    private static String cell(String key) {
        String safe = harmless(key);
        return safe.matches(NEEDS_QUOTES) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
