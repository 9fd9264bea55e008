package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreUnavailableException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what the stream measures of itself, for monitoring. */
final class StreamReports {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReports.class);

    private static final Duration EVERY = Duration.ofSeconds(10);

    /** As Spark's Kafka source names it. */
    private static final String LAG = "maxOffsetsBehindLatest";

    private final DocumentStore store;
    private final InstantSource clock;
    private final Instant since;
    private Instant next = Instant.EPOCH;

    StreamReports(DocumentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.since = clock.instant();
    }

    /**
     * Stores a report if the last one is some seconds old.
     *
     * @param progress of the query that answers; empty before its first batch
     */
    void reportIfDue(Optional<StreamingQueryProgress> progress) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        try {
            store.put(
                    StoreCatalog.PART_REPORTS,
                    PartReport.ofStream(
                            since, now, progress.map(StreamReports::values).orElse(Map.of())));
        } catch (StoreUnavailableException e) {
            LOG.debug("the report of the stream is not stored: {}", e.getMessage());
        }
    }

    private static Map<Metric, Number> values(StreamingQueryProgress progress) {
        Map<Metric, Number> values = new EnumMap<>(Metric.class);
        values.put(Metric.STREAM_BATCH_SECONDS, progress.batchDuration() / 1000.0);
        values.put(Metric.STREAM_BATCH_ROWS, progress.numInputRows());
        Arrays.stream(progress.sources())
                .flatMap(source -> Optional.ofNullable(source.metrics().get(LAG)).stream())
                .findFirst()
                .ifPresent(lag -> values.put(Metric.STREAM_LAG, Double.valueOf(lag)));
        return values;
    }
}
