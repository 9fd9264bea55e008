package ontime.streaming;

import ontime.model.settings.Settings;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of the stream. */
final class StreamSession {

    private StreamSession() {}

    /** A session with a slot for each partition, which a stream in Real-Time Mode holds all the time, and two more. */
    static SparkSession open(Settings.Stream settings) {
        String ours = settings.master().orElse("local[%d]".formatted(settings.partitions() + 2));
        return SparkSession.builder()
                .appName("OnTime predictions")
                // What spark-submit was told goes first.
                .master(new SparkConf().get("spark.master", ours))
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .config("spark.ui.enabled", false)
                .getOrCreate();
    }
}
