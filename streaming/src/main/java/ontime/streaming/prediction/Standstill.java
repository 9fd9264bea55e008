package ontime.streaming.prediction;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import ontime.model.settings.Settings;
import ontime.stores.StoreUnavailableException;
import org.apache.spark.sql.execution.streaming.RealTimeTrigger;
import org.apache.spark.sql.streaming.Trigger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices a query that lives and stands still: it finishes no batch for a while, although messages wait. A query waits so,
 * for example, after the clock was set back: its next batch is due at a time of day.
 */
final class Standstill {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    /** The first batch also compiles the query, on a machine that may be busy with other starts. */
    private static final int TIMES_AT_START = 3;

    private static final Duration ASK_EVERY = Duration.ofSeconds(10);

    private final Supplier<Optional<QueryProgress>> progress;
    private final Supplier<Map<String, Long>> topicEnds;
    private final Duration longest;
    private final LongSupplier nanos;
    private final Runnable whenStill;
    private @Nullable String batch;
    private long since;
    private long askedAt;

    /**
     * A watch over a query.
     *
     * @param progress of the query; empty if it does not run
     * @param topicEnds the ends of its topics
     * @param longest time between two batches while messages wait
     * @param nanos a monotonic clock
     * @param whenStill runs when the query stands still
     */
    Standstill(
            Supplier<Optional<QueryProgress>> progress,
            Supplier<Map<String, Long>> topicEnds,
            Duration longest,
            LongSupplier nanos,
            Runnable whenStill) {
        this.progress = progress;
        this.topicEnds = topicEnds;
        this.longest = longest;
        this.nanos = nanos;
        this.whenStill = whenStill;
    }

    /** The longest time between two batches that answer requests: those of Real-Time Mode take as long as they are set. */
    static Duration longest(Settings.Stream settings) {
        RealTimeTrigger trigger = (RealTimeTrigger) Trigger.RealTime(settings.realTimeBatch());
        Duration longBatch = Duration.ofMillis(2 * trigger.batchDurationMs());
        return longBatch.compareTo(LONGEST) > 0 ? longBatch : LONGEST;
    }

    /** Checks once. Asks for the ends of the topics only if no batch was finished for long. */
    void check() {
        Optional<QueryProgress> now = progress.get();
        if (now.isEmpty()) {
            batch = null;
            return;
        }
        long time = nanos.getAsLong();
        if (!now.get().batch().equals(batch)) {
            batch = now.get().batch();
            since = time;
            askedAt = time;
            return;
        }
        Duration limit = now.get().hasFinishedABatch() ? longest : longest.multipliedBy(TIMES_AT_START);
        if (time - since >= limit.toNanos() && time - askedAt >= ASK_EVERY.toNanos()) {
            askedAt = time;
            if (isBehind(now.get())) {
                batch = null;
                whenStill.run();
            }
        }
    }

    private boolean isBehind(QueryProgress now) {
        try {
            return now.isBehind(topicEnds.get());
        } catch (StoreUnavailableException | IllegalArgumentException e) {
            LOG.debug("cannot tell whether messages wait: {}", e.getMessage());
            return false;
        }
    }
}
