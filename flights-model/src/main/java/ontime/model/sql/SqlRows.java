package ontime.model.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a result.
 *
 * @param columns of the result
 * @param rows each with one value a column: a number, a boolean, a text, a list, a map or null. Dates and times are
 *     texts as Spark SQL writes them.
 * @param offset rows of the result before this page
 * @param total rows of the whole result
 */
public record SqlRows(List<SqlColumn> columns, List<List<@Nullable Object>> rows, long offset, long total) {

    public SqlRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A value as a number; null if it is neither a number nor the text of one, as decimals are. */
    public static @Nullable Double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text ? Double.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
