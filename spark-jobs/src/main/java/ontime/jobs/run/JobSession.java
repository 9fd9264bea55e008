package ontime.jobs.run;

import ontime.model.settings.Settings;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of all jobs: UTC, Delta tables, Zstandard Parquet, no quiet loss of corrupt files. */
public final class JobSession {

    private JobSession() {}

    /**
     * The session of this JVM, made at the first call.
     *
     * @param onTerminal whether Spark shows bars of its stages
     */
    public static SparkSession getOrCreate(Settings.Spark settings, boolean onTerminal) {
        return SparkSession.builder()
                .appName("OnTime")
                // What spark-submit was told goes first: on a cluster's driver our own setting may be the default.
                .master(new SparkConf().get("spark.master", settings.master()))
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.files.ignoreCorruptFiles", false)
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.shuffle.partitions", settings.shufflePartitions())
                // A writer for each month at once, so that rows need not be sorted by month before they are written.
                .config("spark.sql.maxConcurrentOutputFileWriters", 16)
                .config("spark.databricks.delta.snapshotPartitions", 2)
                // Nothing is kept there, but Spark makes the folder; not in whatever folder a job is started from.
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", onTerminal)
                .getOrCreate();
    }

    /** Ends the session of this JVM where there is one; no thread of it then keeps the JVM alive. */
    public static void stop() {
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
        }
    }
}
