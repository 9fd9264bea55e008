package ontime.sql.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlQuery.State;
import ontime.model.sql.SqlStatement;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;

/** A query on its way. Its lock is that of {@link Queries}. */
final class Query {

    private final SqlStatement statement;
    private final LogicalPlan plan;
    private final Instant submittedAt;
    private final CountDownLatch over = new CountDownLatch(1);
    private State state = State.QUEUED;
    private TaskProgress progress = new TaskProgress();
    private @Nullable Instant startedAt;
    private long startedNanos;
    private @Nullable Instant endedAt;
    private @Nullable SqlProblem problem;
    private @Nullable SqlProblem stopReason;
    private List<SqlColumn> columns = List.of();
    private long rows;
    private long bytes;
    private boolean alone;
    private boolean again;
    private int attempts;

    Query(SqlStatement statement, LogicalPlan plan, Instant submittedAt) {
        this.statement = statement;
        this.plan = plan;
        this.submittedAt = submittedAt;
    }

    SqlStatement statement() {
        return statement;
    }

    /** Spark's name for the jobs of the present attempt. Spark refuses further jobs of a name that was cancelled. */
    String group() {
        return statement.id() + "-" + attempts;
    }

    LogicalPlan plan() {
        return plan;
    }

    State state() {
        return state;
    }

    boolean mustRunAlone() {
        return alone;
    }

    /** Is at zero once the query's last state is stored. */
    CountDownLatch over() {
        return over;
    }

    boolean runsAgain() {
        return again;
    }

    @Nullable
    SqlProblem stopReason() {
        return stopReason;
    }

    /** A further attempt begins. */
    String nextGroup() {
        attempts++;
        return group();
    }

    void start(Instant now, TaskProgress begun) {
        state = State.RUNNING;
        startedAt = now;
        startedNanos = System.nanoTime();
        progress = begun;
        again = false;
    }

    /** Whether the present attempt has taken longer, by whatever the machine's clock was set to meanwhile. */
    boolean isLongerThan(Duration most) {
        return state == State.RUNNING && System.nanoTime() - startedNanos > most.toNanos();
    }

    /** Goes back to the queue, to run when nothing else does. */
    void runAgainAlone() {
        again = true;
        alone = true;
    }

    void requeue() {
        state = State.QUEUED;
        startedAt = null;
    }

    void stop(SqlProblem reason) {
        if (stopReason == null) {
            stopReason = reason;
        }
    }

    void columns(List<SqlColumn> known) {
        columns = known;
    }

    void finish(Instant now, long allRows, long allBytes) {
        state = State.FINISHED;
        endedAt = now;
        rows = allRows;
        bytes = allBytes;
    }

    void end(Instant now, State last, SqlProblem why) {
        state = last;
        endedAt = now;
        problem = why;
    }

    /**
     * The query as it is now.
     *
     * @param position in the queue, from 1; 0 unless queued
     */
    SqlQuery snapshot(int position) {
        return new SqlQuery(
                statement.id(),
                statement.user(),
                statement.statement(),
                state,
                position,
                progress.done(),
                progress.tasks(),
                progress.rowsRead(),
                progress.bytesRead(),
                submittedAt,
                startedAt,
                endedAt,
                rows,
                bytes,
                columns,
                problem);
    }
}
