package ontime.jobs.run;

import ontime.model.server.S3Storage;
import ontime.model.settings.Settings;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of all jobs: UTC, Delta tables, Zstandard Parquet, and errors for corrupt files. */
public final class JobSession {

    private JobSession() {}

    /**
     * The session of this JVM; the first call starts it.
     *
     * @param onTerminal whether Spark shows progress bars
     */
    public static SparkSession getOrCreate(Settings.Spark settings, boolean onTerminal) {
        return SparkSession.builder()
                .appName("OnTime")
                // spark-submit's setting goes first: on a cluster's driver our own setting may be the default.
                .master(new SparkConf().get("spark.master", settings.master()))
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.files.ignoreCorruptFiles", false)
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.shuffle.partitions", settings.shufflePartitions())
                // One open writer per month, so that Spark need not sort rows by month before it writes them.
                .config("spark.sql.maxConcurrentOutputFileWriters", 16)
                .config("spark.databricks.delta.snapshotPartitions", 2)
                // With the default a union of months, each in one partition, would be one partition: one task for all
                // months.
                .config("spark.sql.unionOutputPartitioning", false)
                // A load has more different queries than Spark's 100, so each batch of months would compile them all
                // again.
                .config("spark.sql.codegen.cache.maxEntries", 1000)
                // Nothing is stored there, but Spark creates the folder: not in the working directory.
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", onTerminal)
                .getOrCreate();
    }

    /**
     * The session of this JVM, which reaches the storage of the settings; the first call starts it.
     *
     * @param onTerminal whether Spark shows progress bars
     */
    public static SparkSession getOrCreate(Settings settings, boolean onTerminal) {
        SparkSession session = getOrCreate(settings.spark(), onTerminal);
        S3Storage.hadoopSettings(settings.s3()).forEach(session.sparkContext().hadoopConfiguration()::set);
        return session;
    }

    /**
     * Stops the session of this JVM, if there is one, so that its threads do not keep the JVM alive. Only a JVM that had a
     * session has loaded the classes that make an archive of them worth its time.
     */
    public static void stop() {
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
            ClassArchive.writeIfRequested();
        }
    }
}
