package ontime.model.sql;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that statements can read.
 *
 * @param name as statements write it; that of a saved table has the schema of its owner: {@code ana.late_flights}
 * @param comment what its rows are, in a sentence
 * @param rows how many it has
 * @param updatedAt when it last changed; null if that is not known
 * @param columns in order
 * @param owner who saved it from a result; null for a table of OnTime
 * @param expiresAt when a saved table is deleted; null for a table of OnTime
 */
public record SqlTable(
        String name,
        String comment,
        long rows,
        @Nullable Instant updatedAt,
        List<SqlColumn> columns,
        @Nullable String owner,
        @Nullable Instant expiresAt) {

    public SqlTable {
        columns = List.copyOf(columns);
    }

    /** A table of OnTime. */
    public SqlTable(String name, String comment, long rows, @Nullable Instant updatedAt, List<SqlColumn> columns) {
        this(name, comment, rows, updatedAt, columns, null, null);
    }
}
