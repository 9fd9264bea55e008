package ontime.streaming;

import com.globalmentor.apache.hadoop.fs.BareLocalFileSystem;
import java.util.Locale;
import java.util.Map;
import ontime.model.server.S3Storage;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager;

/** The Spark session of the stream. */
final class StreamSession {

    /**
     * How checkpoints are written to a local disk. Hadoop's default starts at least one process per file, to look up links and set
     * permissions, and no request is answered while a batch's files are written.
     */
    private static final Map<String, String> LOCAL_CHECKPOINTS = Map.of(
            "spark.sql.streaming.checkpointFileManagerClass",
            FileSystemBasedCheckpointFileManager.class.getName(),
            "spark.hadoop.fs.file.impl",
            BareLocalFileSystem.class.getName());

    /** How many finished jobs, stages, tasks and queries Spark remembers for its pages, which the stream does not serve. */
    private static final Map<String, String> REMEMBERED = Map.of(
            "spark.ui.retainedJobs", "10",
            "spark.ui.retainedStages", "10",
            "spark.ui.retainedTasks", "100",
            "spark.sql.ui.retainedExecutions", "10",
            "spark.sql.streaming.ui.retainedQueries", "10");

    /** Each query has its own Kafka consumers: those of a query that was replaced are closed soon. */
    private static final Map<String, String> CONSUMERS = Map.of(
            "spark.kafka.consumer.cache.timeout", "1m",
            "spark.kafka.consumer.cache.evictorThreadRunInterval", "30s",
            "spark.kafka.consumer.fetchedData.cache.timeout", "1m",
            "spark.kafka.consumer.fetchedData.cache.evictorThreadRunInterval", "30s");

    private StreamSession() {}

    /** A session with a slot for each partition, which Real-Time Mode occupies permanently, and two more. */
    static SparkSession open(Settings settings) {
        Settings.Stream stream = settings.stream();
        String defaultMaster = stream.master().orElse(String.format(Locale.ROOT, "local[%d]", stream.partitions() + 2));
        SparkSession.Builder builder = SparkSession.builder()
                .appName("OnTime predictions")
                // The master given to spark-submit takes precedence.
                .master(new SparkConf().get("spark.master", defaultMaster))
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 1)
                // Streams cannot use it, and warn of that.
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .config("spark.ui.enabled", false);
        REMEMBERED.forEach(builder::config);
        CONSUMERS.forEach(builder::config);
        if (isLocal(settings.data())) {
            LOCAL_CHECKPOINTS.forEach(builder::config);
        }
        SparkSession session = builder.getOrCreate();
        S3Storage.hadoopSettings(settings.s3()).forEach(session.sparkContext().hadoopConfiguration()::set);
        return session;
    }

    private static boolean isLocal(String folder) {
        String scheme = new Path(folder).toUri().getScheme();
        return scheme == null || scheme.equals("file");
    }
}
