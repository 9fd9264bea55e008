package ontime.features.model;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;

/**
 * The models' answer to a message, as a column of its key and value. It is planned once for all queries that use it. Spark's
 * executors keep the plan and the models' trees in memory until the column is closed.
 */
public final class AnswerColumn implements AutoCloseable {

    private final Column column;
    private final Broadcast<PlannedColumns> planned;

    AnswerColumn(Column column, Broadcast<PlannedColumns> planned) {
        this.column = column;
        this.planned = planned;
    }

    Column column() {
        return column;
    }

    /** Releases the models. A query that still uses the column fails. */
    @Override
    public void close() {
        planned.destroy();
    }
}
