package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import ontime.model.time.WaitClock;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A query that is restarted when it fails. It is restarted without limit while a server is unavailable. A query that fails
 * repeatedly right after its start for another reason ends the program: restarts do not help.
 */
final class SupervisedQuery {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedQuery.class);

    /** A query that ran this long started without a problem. */
    private static final Duration STARTED_WELL_AFTER = Duration.ofMinutes(1);

    /** A query that cannot continue from its checkpoint ends sooner, even on a busy machine. */
    private static final Duration STEADY_AFTER = Duration.ofSeconds(5);

    private static final int MAX_FAILURES = 3;
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final String checkpoint;
    private final InstantSource clock;
    private @Nullable Start start;
    private @Nullable StreamingQuery query;
    private Instant startedAt = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private int failures;

    /** How the query is started. */
    @FunctionalInterface
    interface Start {
        StreamingQuery start() throws TimeoutException;
    }

    SupervisedQuery(String name, String checkpoint, InstantSource clock) {
        this.name = name;
        this.checkpoint = checkpoint;
        this.clock = new WaitClock(clock);
    }

    /** Stops the query that runs, if any, and starts another one. */
    void replace(Start other) {
        stop();
        start = other;
        begin();
    }

    boolean hasBegun() {
        return start != null;
    }

    /** Whether it runs and did not just start. */
    boolean isSteady() {
        return isRunning() && startedAt.plus(STEADY_AFTER).isBefore(clock.instant());
    }

    /**
     * Whether another query can take its place without much work being repeated: it has finished a batch, and with it stored how
     * far it came, or found no work for a while. Replaced earlier each time, it would repeat more and more.
     */
    boolean isReplaceable() {
        return query == null || !query.isActive() || query.lastProgress() != null || startedWell();
    }

    /** The last batch that the query finished; empty before. */
    Optional<StreamingQueryProgress> findProgress() {
        return Optional.ofNullable(query).map(StreamingQuery::lastProgress);
    }

    private boolean startedWell() {
        return startedAt.plus(STARTED_WELL_AFTER).isBefore(clock.instant());
    }

    private boolean isRunning() {
        return query != null && query.isActive();
    }

    /**
     * Restarts the query if it has ended.
     *
     * @throws StreamFailedException where restarts do not help
     */
    void restartIfEnded() {
        if (start == null || isRunning() || clock.instant().isBefore(notBefore)) {
            return;
        }
        if (query != null) {
            failed(query.exception().isDefined() ? query.exception().get() : null);
        }
        begin();
    }

    /** Stops the query and starts it again. */
    void restart() {
        stop();
        begin();
    }

    /** How far the query has come, if it runs. Changes with each batch, and with each start. */
    Optional<QueryProgress> progress() {
        if (query == null || !query.isActive()) {
            return Optional.empty();
        }
        StreamingQueryProgress last = query.lastProgress();
        return Optional.of(
                last == null
                        ? QueryProgress.ofStart(query.runId().toString())
                        : new QueryProgress(
                                last.runId() + " " + last.timestamp(),
                                Arrays.stream(last.sources())
                                        .map(SourceProgress::endOffset)
                                        .filter(Objects::nonNull)
                                        .toList()));
    }

    /** Stops the query. The next one repeats what this one had not finished. */
    void stop() {
        if (query != null) {
            try {
                query.stop();
            } catch (TimeoutException e) {
                throw new StreamFailedException("the query " + name + " did not end", e);
            }
            query = null;
        }
    }

    private void begin() {
        startedAt = clock.instant();
        notBefore = startedAt.plus(RESTART_PAUSE);
        try {
            query = Optional.ofNullable(start).orElseThrow().start();
        } catch (TimeoutException e) {
            throw new StreamFailedException("the query " + name + " did not start", e);
        }
    }

    private void failed(@Nullable StreamingQueryException failure) {
        boolean isOfServer = failure != null && QueryFailures.isOfServer(failure);
        failures = isOfServer || startedWell() ? 0 : failures + 1;
        LOG.warn("{} ended and is restarted: {}", name, failure == null ? "" : lastCause(failure));
        if (failures >= MAX_FAILURES && failure != null) {
            throw new StreamFailedException(
                    "%s cannot continue from its checkpoint: %s. If the checkpoint is damaged or does not fit the topics, move %s"
                                    .formatted(name, lastCause(failure), checkpoint)
                            + " away and start again: requests still in the topics are answered again, and first answers stay",
                    failure);
        }
    }

    private static Throwable lastCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
