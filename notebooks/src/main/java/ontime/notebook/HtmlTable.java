package ontime.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table for notebooks: {@code show(HtmlTable.of(rows))}. It escapes all text, so that data is never markup.
 *
 * @param columns the names of the columns
 * @param rows the cells as text, one for each column
 */
public record HtmlTable(List<String> columns, List<List<String>> rows) {

    private static final int MOST_ROWS = 50;

    public HtmlTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%d cells in a row of %d columns: %s", row.size(), columns.size(), row));
            }
        }
    }

    /** The first rows of a dataset, at most fifty. The names of columns become words. */
    public static HtmlTable of(Dataset<Row> dataset) {
        return of(dataset, MOST_ROWS);
    }

    /** The first rows of a dataset. */
    public static HtmlTable of(Dataset<Row> dataset, int most) {
        List<List<String>> rows = dataset.takeAsList(most).stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(index -> text(row.get(index)))
                        .toList())
                .toList();
        return new HtmlTable(
                Arrays.stream(dataset.columns()).map(HtmlTable::words).toList(), rows);
    }

    /**
     * A table as it is, or the first rows of a dataset.
     *
     * @throws IllegalArgumentException if the object is neither
     */
    public static HtmlTable ofShown(Object shown) {
        if (shown instanceof HtmlTable table) {
            return table;
        }
        if (shown instanceof Dataset<?> dataset) {
            return of(dataset.toDF());
        }
        throw new IllegalArgumentException("neither a table nor a dataset: " + shown);
    }

    /** A table without rows. */
    public static HtmlTable withColumns(String... columns) {
        return new HtmlTable(Arrays.asList(columns), List.of());
    }

    /** Adds a row. */
    public HtmlTable row(@Nullable Object... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(Arrays.stream(cells).map(HtmlTable::text).toList());
        return new HtmlTable(columns, more);
    }

    /** The table as HTML. */
    public String html() {
        return "<table><thead>%s</thead><tbody>%s</tbody></table>"
                .formatted(
                        line("th", columns),
                        rows.stream().map(row -> line("td", row)).collect(Collectors.joining()));
    }

    /** The table as text, one line for each row. */
    @Override
    public String toString() {
        return rows.stream().map(row -> String.join("  ", row)).collect(Collectors.joining("\n", header(), "\n"));
    }

    /** A name that a query gives, such as meanArrivalDelay, as words; the names of BTS begin with a capital letter and stay. */
    static String words(String column) {
        return column.matches("[a-z]+([A-Z][a-z0-9]*)+")
                ? column.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : column;
    }

    private String header() {
        return String.join("  ", columns) + "\n";
    }

    private static String line(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<%s>%s</%s>".formatted(cell, StringEscapeUtils.escapeHtml4(text), cell))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            return String.format(Locale.ROOT, "%,.4f", ((Number) value).doubleValue())
                    .replaceFirst("\\.?0+$", "");
        }
        if (value instanceof Long || value instanceof Integer) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        return Objects.toString(value, "");
    }
}
