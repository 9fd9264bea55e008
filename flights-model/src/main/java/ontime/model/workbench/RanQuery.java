package ontime.model.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query in the history of its user. Only its user sees it, unless it is shared.
 *
 * @param id UUID, also of the query and its result in the gateway
 * @param user who asked
 * @param statement in SQL
 * @param parameters by name
 * @param tables that the statement names
 * @param state where it is on its way, as far as it is known here
 * @param submittedAt when the user asked
 * @param endedAt when it ended; null until then
 * @param millis from start to end; null until then
 * @param rows of the result; null if there is none
 * @param problem why it failed; null if it did not
 * @param shared whether every user who may read the tables sees the query and its result
 * @param chart of the result; null if there is none
 */
public record RanQuery(
        String id,
        String user,
        String statement,
        Map<String, SqlParameter> parameters,
        List<String> tables,
        SqlQuery.State state,
        Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable Long millis,
        @Nullable Long rows,
        @Nullable SqlProblem problem,
        boolean shared,
        @Nullable QueryChart chart) {

    public RanQuery {
        parameters = Map.copyOf(parameters);
        tables = List.copyOf(tables);
    }

    /** Whether it waits or runs, as far as it is known here. */
    public boolean isOpen() {
        return !state.isLast();
    }

    /** The same query in another state. */
    public RanQuery in(
            SqlQuery.State newState,
            @Nullable Instant newEnd,
            @Nullable Long newMillis,
            @Nullable Long newRows,
            @Nullable SqlProblem newProblem) {
        return with(newState, newEnd, newMillis, newRows, newProblem, shared, chart);
    }

    /** The same query, shared or not. */
    public RanQuery shared(boolean newShared) {
        return with(state, endedAt, millis, rows, problem, newShared, chart);
    }

    /** The same query with another chart, or with none. */
    public RanQuery drawn(@Nullable QueryChart newChart) {
        return with(state, endedAt, millis, rows, problem, shared, newChart);
    }

    private RanQuery with(
            SqlQuery.State newState,
            @Nullable Instant newEnd,
            @Nullable Long newMillis,
            @Nullable Long newRows,
            @Nullable SqlProblem newProblem,
            boolean newShared,
            @Nullable QueryChart newChart) {
        return new RanQuery(
                id,
                user,
                statement,
                parameters,
                tables,
                newState,
                submittedAt,
                newEnd,
                newMillis,
                newRows,
                newProblem,
                newShared,
                newChart);
    }
}
