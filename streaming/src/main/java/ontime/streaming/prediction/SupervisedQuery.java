package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A query that is started again where it fails. Servers that are away come back: for them it waits for ever. What fails
 * again and again at once for another reason does not mend itself.
 */
final class SupervisedQuery {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedQuery.class);

    /** A query that ran so long had begun well. */
    private static final Duration WELL_BEGUN = Duration.ofMinutes(1);

    /** One that can't go on from its checkpoint ends sooner, also on a machine that is busy. */
    private static final Duration STEADY = Duration.ofSeconds(5);

    private static final int MOST_FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

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
        this.clock = clock;
    }

    /** Starts it, in the place of the one that runs. */
    void replace(Start other) {
        stop();
        start = other;
        begin();
    }

    boolean hasBegun() {
        return start != null;
    }

    /** Whether it runs, and did not just begin. */
    boolean isSteady() {
        return isRunning() && startedAt.plus(STEADY).isBefore(clock.instant());
    }

    private boolean isRunning() {
        return query != null && query.isActive();
    }

    /**
     * Starts it again where it has ended.
     *
     * @throws StreamFailedException where that does not help
     */
    void look() {
        if (start == null || isRunning() || clock.instant().isBefore(notBefore)) {
            return;
        }
        if (query != null) {
            failed(query.exception().isDefined() ? query.exception().get() : null);
        }
        begin();
    }

    /** Ends it; what it had not finished is done again by whoever goes on. */
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
        notBefore = startedAt.plus(PAUSE);
        try {
            query = Optional.ofNullable(start).orElseThrow().start();
        } catch (TimeoutException e) {
            throw new StreamFailedException("the query " + name + " did not start", e);
        }
    }

    private void failed(@Nullable StreamingQueryException failure) {
        boolean isServers = failure != null && isOfServers(failure);
        failures = isServers || startedAt.plus(WELL_BEGUN).isBefore(clock.instant()) ? 0 : failures + 1;
        LOG.warn("{} ended and is started again: {}", name, failure == null ? "" : lastCause(failure));
        if (failures >= MOST_FAILURES && failure != null) {
            throw new StreamFailedException(
                    "%s can't go on from its checkpoint: %s. Where the checkpoint is torn or does not fit the topics, move %s"
                                    .formatted(name, lastCause(failure), checkpoint)
                            + " away and start again: what the topics still hold is answered again, and first answers stay",
                    failure);
        }
    }

    private static boolean isOfServers(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (isOfLag(cause)
                    || type.startsWith("org.apache.kafka.")
                    || type.startsWith("ontime.stores.")
                    || type.startsWith("com.mongodb.")) {
                return true;
            }
        }
        return false;
    }

    /** Where the broker has been away from the first batch on, Spark's own account of how far a query lags fails (seen with 4.1). */
    private static boolean isOfLag(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause instanceof NullPointerException
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.apache.spark.sql.kafka010.KafkaMicroBatchStream");
    }

    private static Throwable lastCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
