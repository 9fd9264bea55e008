package ontime.web.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlExplanation;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlStatement;
import ontime.model.workbench.QueryChart;
import ontime.model.workbench.RanQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the statements of users and keeps their history. Every method takes the user who asks, and treats the queries of
 * others as if they did not exist, unless they are shared and read only tables that the user may read.
 */
@Component
public final class Workbench {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private static final String USER = "User";
    private static final String STATE = "State";

    /** Longer than the gateway takes to answer that it has a statement. */
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(1);

    private static final int MOST_PER_USER = 1_000;
    private static final int MOST_PER_MINUTE = 60;
    private static final int MOST_CHARACTERS = 20_000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DocumentStore store;
    private final SqlGateway gateway;
    private final SqlTables tables;
    private final Clock clock;
    private final ClientLimit limit;

    Workbench(DocumentStore store, SqlGateway gateway, SqlTables tables, ClientLimits clients, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.tables = tables;
        this.limit = clients.of("statements", MOST_PER_MINUTE, Duration.ofMinutes(1), "sql.tooMany");
        this.clock = clock;
    }

    /**
     * A query, and how it is in the gateway.
     *
     * @param ran as it is in the history
     * @param progress null if the gateway does not know it, or does not answer
     */
    public record Known(RanQuery ran, @Nullable SqlQuery progress) {}

    /**
     * Runs a statement. One that the gateway refuses is in the history too, as failed.
     *
     * @param id chosen by the caller: the same id with the same statement again is the same query
     * @throws ProblemException if the statement is empty or too long, a parameter has no value, or too many run
     */
    public RanQuery run(UserAccount user, UUID id, String statement, Map<String, SqlParameter> parameters) {
        String text = check(statement, parameters);
        Optional<RanQuery> known = store.find(StoreCatalog.RAN_QUERIES, id.toString());
        if (known.isPresent()) {
            RanQuery same = known.get();
            boolean isSame = same.user().equals(user.name())
                    && same.statement().equals(text)
                    && same.parameters().equals(parameters);
            return isSame ? same : run(user, UUID.randomUUID(), text, parameters);
        }
        limit.count(user.name());
        List<String> readable = tables.names(user);
        RanQuery asked = new RanQuery(
                id.toString(),
                user.name(),
                text,
                parameters,
                TypedStatement.tables(text, readable),
                SqlQuery.State.QUEUED,
                now(),
                null,
                null,
                null,
                null,
                false,
                null);
        forgetOldest(user);
        // First the history: a query that runs is never unknown.
        if (!store.add(StoreCatalog.RAN_QUERIES, asked)) {
            // Another thread or process was asked the same at this moment.
            return run(user, id, text, parameters);
        }
        try {
            return update(asked, gateway.run(new SqlStatement(id, user.name(), text, parameters, readable)));
        } catch (RefusedStatementException e) {
            return change(asked.id(), old -> failed(old, e.problem()));
        } catch (ProblemException e) {
            store.deleteAll(StoreCatalog.RAN_QUERIES, List.of(asked.id()));
            throw e;
        }
    }

    /**
     * How Spark would run a statement.
     *
     * @throws RefusedStatementException if it can't be run
     */
    SqlExplanation explain(UserAccount user, String statement, Map<String, SqlParameter> parameters) {
        String text = check(statement, parameters);
        limit.count(user.name());
        return gateway.explain(new SqlStatement(UUID.randomUUID(), user.name(), text, parameters, tables.names(user)));
    }

    private static String check(String statement, Map<String, SqlParameter> parameters) {
        String text = statement.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw ProblemException.ofBadRequest("sql.statement.length", MOST_CHARACTERS);
        }
        TypedStatement.parameters(text).stream()
                .filter(name -> !parameters.containsKey(name))
                .findFirst()
                .ifPresent(missing -> {
                    throw ProblemException.ofBadRequest("sql.parameter.missing", missing);
                });
        return text;
    }

    /** A query that a user may see; 404 otherwise. */
    RanQuery get(UserAccount user, String id) {
        return find(id).filter(query -> isOf(user, query) || isSharedWith(user, query))
                .orElseThrow(Workbench::unknown);
    }

    /** The same with its progress; the history learns how it ended. */
    public Known getWithProgress(UserAccount user, String id) {
        RanQuery ran = get(user, id);
        if (ran.state() == SqlQuery.State.FAILED && ran.endedAt() == null) {
            return new Known(ran, null);
        }
        Optional<SqlQuery> progress = gateway.find(UUID.fromString(ran.id()));
        return new Known(progress.map(query -> update(ran, query)).orElseGet(() -> lost(ran)), progress.orElse(null));
    }

    /** A query of a user's own; 404 otherwise. */
    RanQuery getOwn(UserAccount user, String id) {
        return find(id).filter(query -> isOf(user, query)).orElseThrow(Workbench::unknown);
    }

    /** The queries of a user, the newest first, with their states as they are now. */
    List<RanQuery> list(UserAccount user) {
        return newestFirst(store.list(StoreCatalog.RAN_QUERIES, USER, user.name()));
    }

    /** The queries that others share with a user. */
    List<RanQuery> listShared(UserAccount user) {
        return store.list(StoreCatalog.RAN_QUERIES).stream()
                .filter(query -> !isOf(user, query) && isSharedWith(user, query))
                .toList();
    }

    /** The queries of everybody that wait or run, for an administrator. */
    List<RanQuery> listOpen() {
        List<RanQuery> open =
                new ArrayList<>(store.list(StoreCatalog.RAN_QUERIES, STATE, SqlQuery.State.QUEUED.name()));
        open.addAll(store.list(StoreCatalog.RAN_QUERIES, STATE, SqlQuery.State.RUNNING.name()));
        return newestFirst(open).stream().filter(RanQuery::isOpen).toList();
    }

    /** Stops a query: its user's own, or any for an administrator. */
    void stop(UserAccount user, String id) {
        RanQuery query = find(id).filter(known -> isOf(user, known) || user.administrator())
                .orElseThrow(Workbench::unknown);
        gateway.cancel(UUID.fromString(query.id()));
        LOG.info("{} stopped query {} of {}", user.name(), query.id(), query.user());
    }

    /** Shows a query and its result to everybody who may read its tables, or no longer. */
    void share(UserAccount user, String id, boolean shared) {
        change(getOwn(user, id).id(), query -> query.shared(shared));
    }

    /** Sets the chart of a query. */
    void draw(UserAccount user, String id, @Nullable QueryChart chart) {
        change(getOwn(user, id).id(), query -> query.drawn(chart));
    }

    /** Removes a query from the history, with its result. */
    void forget(UserAccount user, String id) {
        RanQuery query = getOwn(user, id);
        if (query.isOpen()) {
            gateway.cancel(UUID.fromString(query.id()));
        }
        forget(query);
    }

    /** Records how a query is. */
    RanQuery update(RanQuery known, SqlQuery query) {
        if (known.state() == query.state() && known.isOpen()) {
            return known;
        }
        return change(known.id(), old -> old.isOpen() ? of(old, query) : old);
    }

    private static RanQuery of(RanQuery old, SqlQuery query) {
        Instant ended = query.endedAt();
        Instant began = query.startedAt() == null ? query.submittedAt() : query.startedAt();
        return old.in(
                query.state(),
                ended == null ? null : ended.truncatedTo(ChronoUnit.MILLIS),
                ended == null ? null : Duration.between(began, ended).toMillis(),
                query.state() == SqlQuery.State.FINISHED ? query.rows() : null,
                query.problem());
    }

    private RanQuery failed(RanQuery old, SqlProblem problem) {
        return old.in(SqlQuery.State.FAILED, null, 0L, null, problem);
    }

    /** A query that the gateway no longer knows did not end. It may not know a new one yet: the history is first. */
    private RanQuery lost(RanQuery ran) {
        return ran.isOpen() && ran.submittedAt().plus(KNOWN_WITHIN).isBefore(clock.instant())
                ? change(
                        ran.id(),
                        old -> failed(
                                old,
                                SqlProblem.of(
                                        SqlProblem.Kind.UNAVAILABLE, "The gateway was restarted meanwhile.", null)))
                : ran;
    }

    private List<RanQuery> newestFirst(List<RanQuery> queries) {
        return queries.stream()
                .map(this::withState)
                .sorted(Comparator.comparing(RanQuery::submittedAt).reversed())
                .toList();
    }

    private RanQuery withState(RanQuery query) {
        if (!query.isOpen()) {
            return query;
        }
        try {
            return gateway.find(UUID.fromString(query.id()))
                    .map(now -> update(query, now))
                    .orElseGet(() -> lost(query));
        } catch (ProblemException e) {
            return query;
        }
    }

    private void forgetOldest(UserAccount user) {
        List<RanQuery> all = store.list(StoreCatalog.RAN_QUERIES, USER, user.name());
        all.stream()
                .filter(query -> !query.isOpen() && !query.shared())
                .sorted(Comparator.comparing(RanQuery::submittedAt))
                .limit(Math.max(0, all.size() - MOST_PER_USER + 1))
                .forEach(this::forget);
    }

    private void forget(RanQuery query) {
        try {
            gateway.deleteResult(UUID.fromString(query.id()));
        } catch (ProblemException e) {
            LOG.debug("there is no result of {}", query.id());
        }
        store.deleteAll(StoreCatalog.RAN_QUERIES, List.of(query.id()));
    }

    private Optional<RanQuery> find(String id) {
        return UUID_FORM.matcher(id).matches() ? store.find(StoreCatalog.RAN_QUERIES, id) : Optional.empty();
    }

    private static boolean isOf(UserAccount user, RanQuery query) {
        return query.user().equals(user.name());
    }

    private static boolean isSharedWith(UserAccount user, RanQuery query) {
        return query.shared() && query.tables().stream().allMatch(user::mayRead);
    }

    private RanQuery change(String id, UnaryOperator<RanQuery> change) {
        return store.change(StoreCatalog.RAN_QUERIES, id, change).orElseThrow(Workbench::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.ofNotFound("sql.query.unknown").withHelp("/sql/history", "sql.history");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
