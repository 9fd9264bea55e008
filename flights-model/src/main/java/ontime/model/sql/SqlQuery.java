package ontime.model.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is now.
 *
 * @param id of its {@link SqlStatement}
 * @param user who runs it
 * @param statement its text
 * @param state where it is on its way
 * @param queuePosition 1 for the next one that starts; 0 unless queued
 * @param tasksDone tasks of Spark that are done
 * @param tasks tasks that Spark knows of so far; more may follow
 * @param rowsRead rows read from tables so far
 * @param bytesRead bytes read from tables so far
 * @param submittedAt when the gateway got it
 * @param startedAt when it left the queue; null before that
 * @param endedAt when it ended; null before that
 * @param rows of the result; 0 until it is finished
 * @param bytes of the result's files; 0 until it is finished
 * @param columns of the result; empty until they are known
 * @param problem why it failed or was cancelled; null otherwise
 */
public record SqlQuery(
        UUID id,
        String user,
        String statement,
        State state,
        int queuePosition,
        int tasksDone,
        int tasks,
        long rowsRead,
        long bytesRead,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long rows,
        long bytes,
        List<SqlColumn> columns,
        @Nullable SqlProblem problem) {

    public SqlQuery {
        columns = List.copyOf(columns);
    }

    /** Where a query is on its way. */
    public enum State {
        /** It waits until others have ended. */
        @JsonProperty("queued")
        QUEUED,
        /** It runs. */
        @JsonProperty("running")
        RUNNING,
        /** Its whole result is stored. */
        @JsonProperty("finished")
        FINISHED,
        /** It ended without a result, for the reason in {@link SqlQuery#problem()}. */
        @JsonProperty("failed")
        FAILED,
        /** Someone stopped it. */
        @JsonProperty("cancelled")
        CANCELLED;

        /** Whether the query can no longer change its state. */
        public boolean isLast() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
