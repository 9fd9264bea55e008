package ontime.web.sql;

import java.util.List;
import java.util.Map;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows of a result, as the table shows it.
 *
 * @param columns of the result
 * @param rows each with a cell a column
 * @param first number of the first row, from 1; 0 if there are none
 * @param last number of the last row
 * @param total rows of the result
 * @param page number, from 1
 * @param pages how many there are
 */
record ResultPage(
        List<SqlColumn> columns, List<List<Cell>> rows, long first, long last, long total, long page, long pages) {

    /** Rows of a page. */
    static final int SIZE = 100;

    /**
     * A value.
     *
     * @param text as it is shown; null for NULL
     * @param number whether it is a number, which is aligned at its end
     */
    record Cell(@Nullable String text, boolean number) {}

    /** Whether the values of a column are numbers, as far as they are on this page. */
    public boolean ofNumbers(int column) {
        return rows.stream().anyMatch(row -> row.get(column).number());
    }

    /** The first row of a page. */
    static long offset(long page) {
        return (page - 1) * SIZE;
    }

    static ResultPage of(SqlRows rows, long page) {
        List<List<Cell>> cells = rows.rows().stream()
                .map(row -> row.stream().map(ResultPage::cell).toList())
                .toList();
        long first = cells.isEmpty() ? 0 : rows.offset() + 1;
        return new ResultPage(
                rows.columns(),
                cells,
                first,
                rows.offset() + cells.size(),
                rows.total(),
                page,
                Math.max(1, (rows.total() + SIZE - 1) / SIZE));
    }

    private static Cell cell(@Nullable Object value) {
        return new Cell(value == null ? null : text(value), value instanceof Number);
    }

    private static String text(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?> ? SqlGateway.text(value) : value.toString();
    }
}
