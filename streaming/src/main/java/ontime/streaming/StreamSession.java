package ontime.streaming;

import com.globalmentor.apache.hadoop.fs.BareLocalFileSystem;
import java.util.Map;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager;

/** The Spark session of the stream. */
final class StreamSession {

    /**
     * How checkpoints are written on this machine's disk. Hadoop's own way starts a process or more for each file, to ask for links
     * and to set permissions, and no request is answered while a batch's files are written.
     */
    private static final Map<String, String> ON_LOCAL_DISK = Map.of(
            "spark.sql.streaming.checkpointFileManagerClass",
            FileSystemBasedCheckpointFileManager.class.getName(),
            "spark.hadoop.fs.file.impl",
            BareLocalFileSystem.class.getName());

    private StreamSession() {}

    /** A session with a slot for each partition, which a stream in Real-Time Mode holds all the time, and two more. */
    static SparkSession open(Settings settings) {
        Settings.Stream stream = settings.stream();
        String ours = stream.master().orElse("local[%d]".formatted(stream.partitions() + 2));
        SparkSession.Builder builder = SparkSession.builder()
                .appName("OnTime predictions")
                // What spark-submit was told goes first.
                .master(new SparkConf().get("spark.master", ours))
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .config("spark.ui.enabled", false);
        if (isLocal(settings.data())) {
            ON_LOCAL_DISK.forEach(builder::config);
        }
        return builder.getOrCreate();
    }

    private static boolean isLocal(String folder) {
        String scheme = new Path(folder).toUri().getScheme();
        return scheme == null || scheme.equals("file");
    }
}
