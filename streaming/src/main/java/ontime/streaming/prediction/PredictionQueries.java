package ontime.streaming.prediction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import ontime.features.model.AnswerColumn;
import ontime.model.catalog.Topic;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** The two queries of the stream: one answers requests, one stores the answers. Each continues from its own checkpoint. */
final class PredictionQueries {

    /** The largest micro-batch, however many messages wait: a bound on memory. */
    private static final int MAX_BATCH_MESSAGES = 10_000;

    private static final String ARCHIVE_EVERY = "1 second";

    /** How long answers are collected before they go to the broker: halves its work under load. */
    private static final String LINGER_MILLIS = "2";

    private final SparkSession spark;
    private final KafkaCluster cluster;
    private final String checkpoints;
    private final Settings.Stream settings;

    /**
     * The queries of a session.
     *
     * @param cluster of Kafka
     * @param checkpoints the folder of the queries' checkpoints
     */
    PredictionQueries(SparkSession spark, KafkaCluster cluster, String checkpoints, Settings.Stream settings) {
        this.spark = spark;
        this.cluster = cluster;
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    /** Starts to answer requests, from where the query of the same checkpoint ended. */
    StreamingQuery predict(AnswerColumn answer) throws TimeoutException {
        DataStreamReader requests = source(Topic.PREDICTION_REQUESTS).option("includeHeaders", true);
        boolean isRealTime = settings.mode() == Settings.StreamMode.REAL_TIME;
        if (!isRealTime) {
            requests.option("maxOffsetsPerTrigger", MAX_BATCH_MESSAGES);
        }
        return DelayPredictionStream.replies(requests.load(), answer)
                .writeStream()
                .queryName("predictions")
                .format("kafka")
                .options(producer())
                .option("checkpointLocation", predictionsCheckpoint())
                .outputMode("update")
                .trigger(
                        isRealTime
                                ? Trigger.RealTime(settings.realTimeBatch())
                                : Trigger.ProcessingTime(settings.microBatch()))
                .start();
    }

    /** Starts to store answers. */
    StreamingQuery archive(PredictionArchive archive) throws TimeoutException {
        Dataset<Row> answers = source(Topic.PREDICTION_RESPONSES, Topic.PREDICTION_DEAD_LETTERS)
                .option("includeHeaders", true)
                .option("maxOffsetsPerTrigger", MAX_BATCH_MESSAGES)
                .load();
        return answers.writeStream()
                .queryName("prediction_archive")
                .option("checkpointLocation", archiveCheckpoint())
                .trigger(Trigger.ProcessingTime(ARCHIVE_EVERY))
                .foreachBatch((Dataset<Row> batch, Long id) -> archive.add(batch))
                .start();
    }

    String predictionsCheckpoint() {
        return checkpoints + "/predictions";
    }

    String archiveCheckpoint() {
        return checkpoints + "/prediction_archive";
    }

    private DataStreamReader source(Topic... topics) {
        return spark.readStream()
                .format("kafka")
                .options(cluster.sparkOptions())
                .option("subscribe", Arrays.stream(topics).map(Topic::topicName).collect(Collectors.joining(",")))
                // Requests from before the first start are answered, too.
                .option("startingOffsets", "earliest")
                // Fail rather than skip messages where the checkpoint does not fit the topics.
                .option("failOnDataLoss", true);
    }

    private Map<String, String> producer() {
        Map<String, String> options = new HashMap<>(cluster.sparkOptions());
        options.putAll(Map.of(
                "kafka.acks",
                "all",
                "kafka.enable.idempotence",
                "true",
                "kafka.linger.ms",
                LINGER_MILLIS,
                "kafka.max.request.size",
                Integer.toString(Topic.longestOfAll())));
        return options;
    }
}
