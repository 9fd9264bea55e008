package ontime.model.sql;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that statements can read.
 *
 * @param name as statements write it
 * @param comment what its rows are, in a sentence
 * @param rows how many it has
 * @param updatedAt when it last changed; null if that is not known
 * @param columns in order
 */
public record SqlTable(String name, String comment, long rows, @Nullable Instant updatedAt, List<SqlColumn> columns) {

    public SqlTable {
        columns = List.copyOf(columns);
    }
}
