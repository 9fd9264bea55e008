package ontime.sql.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import ontime.model.settings.Settings;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlQuery.State;
import ontime.model.sql.SqlStatement;
import ontime.sql.guard.SparkProblems;
import ontime.sql.guard.StatementGuard;
import ontime.sql.result.ResultStore;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All queries: a bounded queue that is fair between users, the limits that nobody can change, and cancellation. What a
 * query is and its rows are in {@link ResultStore}, from the moment it is accepted.
 */
public final class Queries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Queries.class);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final SqlProblem STOPPED = SqlProblem.of(Kind.CANCELLED, "The query was stopped.", null);

    private final Settings.Sql limits;
    private final SparkSession spark;
    private final StatementGuard guard;
    private final ResultStore results;
    private final ResultWriter writer;
    private final ResultWriter writerWithoutBroadcasts;
    private final Clock clock;
    private final ProgressListener listener = new ProgressListener(this::executorEnded);
    private final Map<UUID, Query> active = new ConcurrentHashMap<>();
    private final Set<Query> unstored = ConcurrentHashMap.newKeySet();
    private final List<Query> waiting = new ArrayList<>();
    private final List<Query> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> daemon(task, "query"));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "query-watch"));

    /**
     * Queries of a session. Those that another gateway left unfinished are marked as failed.
     *
     * @param guard checks each statement
     * @param results keeps what queries are and their rows
     */
    public Queries(Settings.Sql limits, SparkSession spark, StatementGuard guard, ResultStore results, Clock clock) {
        this.limits = limits;
        this.spark = spark;
        this.guard = guard;
        this.results = results;
        this.writer = new ResultWriter(spark, results);
        this.writerWithoutBroadcasts = new ResultWriter(GatewaySession.withoutBroadcasts(spark), results);
        this.clock = clock;
        spark.sparkContext().addSparkListener(listener);
        endLeftOver();
        ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(this::expire, 0, 1, TimeUnit.HOURS);
        ScheduledFuture<?> unusedToo = watch.scheduleWithFixedDelay(
                this::catchUp, CATCH_UP.toMillis(), CATCH_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void endLeftOver() {
        for (SqlQuery query : results.list()) {
            if (!query.state().isLast()) {
                results.deleteRows(query.id());
                results.put(ended(query));
            }
        }
    }

    private SqlQuery ended(SqlQuery query) {
        return new SqlQuery(
                query.id(),
                query.user(),
                query.statement(),
                State.FAILED,
                0,
                query.tasksDone(),
                query.tasks(),
                query.rowsRead(),
                query.bytesRead(),
                query.submittedAt(),
                query.startedAt(),
                clock.instant(),
                0,
                0,
                query.columns(),
                SqlProblem.of(
                        Kind.UNAVAILABLE, "The gateway was restarted while the query waited or ran.", "Run it again."));
    }

    private void expire() {
        try {
            Instant oldest = clock.instant().minus(Duration.ofDays(limits.days()));
            for (SqlQuery query : results.list()) {
                if (query.endedAt() != null && query.endedAt().isBefore(oldest)) {
                    results.delete(query.id());
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot delete old results", e);
        }
    }

    /**
     * Accepts a statement. The same id again is the same query.
     *
     * @throws ontime.sql.guard.StatementException if the statement may not run
     * @throws QueueFullException if too many wait, of all users or of this one
     */
    public SqlQuery submit(SqlStatement statement) {
        Optional<SqlQuery> known = find(statement.id());
        if (known.isPresent()) {
            return known.get();
        }
        requirePlace(statement.user());
        Query query = new Query(statement, guard.parse(statement), clock.instant());
        synchronized (this) {
            Query earlier = active.putIfAbsent(statement.id(), query);
            if (earlier != null) {
                return snapshot(earlier);
            }
            waiting.add(query);
        }
        try {
            store(query);
        } catch (RuntimeException e) {
            forget(query);
            throw e;
        }
        startNext();
        return snapshot(query);
    }

    /** Takes back a query that cannot be stored. */
    private synchronized void forget(Query query) {
        waiting.remove(query);
        active.remove(query.statement().id());
        query.over().countDown();
    }

    private synchronized void requirePlace(String user) {
        int ofUser = countOf(user, waiting);
        if (ofUser >= limits.queuedPerUser()) {
            throw new QueueFullException(ofUser);
        }
        if (waiting.size() >= limits.queued()) {
            throw new QueueFullException(waiting.size());
        }
    }

    /** A query as it is now. */
    public Optional<SqlQuery> find(UUID id) {
        Query query = active.get(id);
        return query == null ? results.find(id) : Optional.of(snapshot(query));
    }

    /** Waits until a query has ended, for some time at most. */
    public void awaitEnd(UUID id, Duration most) throws InterruptedException {
        Query query = active.get(id);
        if (query != null) {
            boolean unused = query.over().await(most.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized SqlQuery snapshot(Query query) {
        return query.snapshot(query.state() == State.QUEUED ? waiting.indexOf(query) + 1 : 0);
    }

    /** Two threads may store a query at the same time: the newer description must be the one that stays. */
    private void store(Query query) {
        synchronized (query) {
            results.put(snapshot(query));
        }
    }

    /** The number of queries that run. */
    public synchronized int running() {
        return running.size();
    }

    /** The number of queries that wait. */
    public synchronized int queued() {
        return waiting.size();
    }

    /** Starts what may run now: first those of users who have the fewest running. */
    private synchronized void startNext() {
        Optional<Query> next = next();
        while (next.isPresent()) {
            Query query = next.get();
            waiting.remove(query);
            running.add(query);
            query.start(clock.instant(), listener.begin(query.nextGroup()));
            threads.execute(() -> run(query));
            next = next();
        }
    }

    private Optional<Query> next() {
        if (running.size() >= limits.running() || running.stream().anyMatch(Query::mustRunAlone)) {
            return Optional.empty();
        }
        // Whoever must run alone goes first, once nothing else runs.
        Optional<Query> alone = waiting.stream().filter(Query::mustRunAlone).findFirst();
        if (alone.isPresent()) {
            return running.isEmpty() ? alone : Optional.empty();
        }
        Query best = null;
        for (Query query : waiting) {
            int ofUser = runningOf(query);
            if (ofUser < limits.runningPerUser() && (best == null || ofUser < runningOf(best))) {
                best = query;
            }
        }
        return Optional.ofNullable(best);
    }

    private int runningOf(Query query) {
        return countOf(query.statement().user(), running);
    }

    private static int countOf(String user, Collection<Query> queries) {
        return Math.toIntExact(queries.stream()
                .filter(query -> query.statement().user().equals(user))
                .count());
    }

    private void run(Query query) {
        ScheduledFuture<?> sizes = watch.scheduleWithFixedDelay(
                () -> watch(query), WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
        try {
            store(query);
            long rows = execute(query);
            end(query, rows);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            fail(query, e);
        } finally {
            sizes.cancel(false);
            leave(query);
        }
    }

    private long execute(Query query) throws IOException {
        SparkContext context = spark.sparkContext();
        SparkSession.setActiveSession(spark);
        context.setJobGroup(query.group(), "", true);
        context.addJobTag(query.group());
        context.setLocalProperty("spark.scheduler.pool", query.statement().user());
        try {
            LogicalPlan analysed =
                    guard.analyse(query.plan(), new HashSet<>(query.statement().tables()));
            List<SqlColumn> columns = ResultWriter.columns(analysed.schema());
            synchronized (this) {
                query.columns(columns);
            }
            requireNotStopped(query);
            return write(query, analysed, columns);
        } finally {
            context.clearJobTags();
            context.clearJobGroup();
            context.setLocalProperty("spark.scheduler.pool", null);
        }
    }

    private long write(Query query, LogicalPlan analysed, List<SqlColumn> columns) throws IOException {
        UUID id = query.statement().id();
        try {
            return writer.write(id, analysed, columns, limits.rows());
        } catch (Exception e) {
            // Spark throws checked exceptions without declaring them.
            if (!SparkProblems.isTooLargeToBroadcast(e)) {
                throw e;
            }
            requireNotStopped(query);
            return writerWithoutBroadcasts.write(id, analysed, columns, limits.rows());
        }
    }

    private synchronized void requireNotStopped(Query query) {
        if (query.stopReason() != null) {
            throw new ontime.sql.guard.StatementException(query.stopReason());
        }
    }

    /** Stops a query whose files or time are beyond the limit, and the next job of one that was stopped between two jobs. */
    private void watch(Query query) {
        groupToEnd(query).ifPresent(this::cancelJobs);
        if (isTooLong(query)) {
            stop(query, limit(String.format(Locale.ROOT, "The query ran longer than %d seconds.", limits.seconds())));
        } else if (results.bytes(query.statement().id()) > mostBytes()) {
            stop(query, tooManyBytes());
        }
    }

    private long mostBytes() {
        return (long) limits.megabytes() << 20;
    }

    private SqlProblem tooManyBytes() {
        return limit(String.format(Locale.ROOT, "The result is larger than %d megabytes.", limits.megabytes()));
    }

    private static SqlProblem limit(String message) {
        return SqlProblem.of(Kind.LIMIT, message, "Filter or group the rows. Nothing is cut silently.");
    }

    private void end(Query query, long rows) {
        UUID id = query.statement().id();
        long bytes = results.bytes(id);
        if (rows > limits.rows()) {
            refuse(query, limit(String.format(Locale.ROOT, "The result has more than %d rows.", limits.rows())));
        } else if (bytes > mostBytes()) {
            refuse(query, tooManyBytes());
        } else {
            synchronized (this) {
                query.finish(clock.instant(), rows, bytes);
            }
        }
    }

    private void fail(Query query, Throwable failure) {
        SqlProblem why;
        synchronized (this) {
            if (query.runsAgain() && query.stopReason() == null) {
                return;
            }
            why = query.stopReason();
        }
        if (why == null) {
            why = SparkProblems.of(failure);
            if (why.kind() == Kind.UNAVAILABLE) {
                LOG.warn("The query {} failed", query.group(), failure);
            }
        }
        refuse(query, why);
    }

    private void refuse(Query query, SqlProblem why) {
        try {
            results.deleteRows(query.statement().id());
        } catch (RuntimeException e) {
            LOG.warn("Cannot delete the rows of {}", query.group(), e);
        }
        synchronized (this) {
            query.end(clock.instant(), why.kind() == Kind.CANCELLED ? State.CANCELLED : State.FAILED, why);
        }
    }

    private void leave(Query query) {
        listener.end(query.group());
        boolean ended;
        synchronized (this) {
            running.remove(query);
            ended = query.state().isLast();
            if (!ended) {
                query.requeue();
                waiting.add(0, query);
            }
        }
        try {
            storeAsItIs(query, ended);
        } finally {
            startNext();
        }
    }

    /** Stores a query that left. One that ended and cannot be stored, such as on a full disk, is known until it can. */
    private void storeAsItIs(Query query, boolean ended) {
        try {
            store(query);
            if (ended) {
                active.remove(query.statement().id());
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot store how {} is: {}", query.group(), e.toString());
            if (ended) {
                unstored.add(query);
            }
        } finally {
            if (ended) {
                query.over().countDown();
            }
        }
    }

    /** Stores what ended and could not be stored, and starts what waits. */
    private void catchUp() {
        try {
            for (Query query : List.copyOf(unstored)) {
                unstored.remove(query);
                storeAsItIs(query, true);
            }
            startNext();
        } catch (RuntimeException e) {
            LOG.warn("Cannot go on with the queries that wait", e);
        }
    }

    /** Stops a query. It is no error if it has ended. */
    public void cancel(UUID id) {
        Query query = active.get(id);
        if (query != null) {
            stop(query, STOPPED);
        }
    }

    private void stop(Query query, SqlProblem reason) {
        boolean waits;
        synchronized (this) {
            query.stop(reason);
            waits = waiting.remove(query);
            if (waits) {
                query.end(clock.instant(), reason.kind() == Kind.CANCELLED ? State.CANCELLED : State.FAILED, reason);
            }
        }
        if (waits) {
            storeAsItIs(query, true);
        } else {
            groupToEnd(query).ifPresent(this::cancelJobs);
        }
    }

    private synchronized boolean isTooLong(Query query) {
        return query.isLongerThan(Duration.ofSeconds(limits.seconds()));
    }

    /** The jobs of an attempt that must end; never those of the next attempt. */
    private synchronized Optional<String> groupToEnd(Query query) {
        return query.stopReason() != null || query.runsAgain() ? Optional.of(query.group()) : Optional.empty();
    }

    /**
     * Spark ends the tasks, or, after the reaper's patience, their process. Of the jobs that come later it refuses the last
     * one only, not those that prepare rows for it.
     */
    private void cancelJobs(String group) {
        spark.sparkContext().cancelJobGroupAndFutureJobs(group);
        spark.sparkContext().cancelJobsWithTag(group);
    }

    /** An executor that ran out of memory ends. Whoever ran in it runs again, alone, and fails if it happens again. */
    private void executorEnded(String reason) {
        if (!reason.contains("code 52") && !reason.contains("code 137")) {
            return;
        }
        List<Query> suspects;
        synchronized (this) {
            suspects = List.copyOf(running);
            for (Query query : suspects) {
                if (suspects.size() == 1) {
                    query.stop(SparkProblems.memory());
                } else {
                    query.runAgainAlone();
                }
            }
        }
        suspects.forEach(query -> groupToEnd(query).ifPresent(this::cancelJobs));
    }

    /** Stops all queries. */
    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
        spark.sparkContext().removeSparkListener(listener);
    }
}
