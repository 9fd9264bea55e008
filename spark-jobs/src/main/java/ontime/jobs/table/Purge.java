package ontime.jobs.table;

import io.delta.tables.DeltaTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Deletes files of the tables that only versions older than some days need, and temporary folders of jobs that were
 * killed. The version that a model was trained on stays readable until then.
 */
public final class Purge {

    /** The age after which a temporary folder is no longer in use. */
    private static final Duration LEFT_ASIDE = Duration.ofDays(1);

    /** The number of tasks for listing folders. Spark's default of 10,000 tasks takes longer than the listing. */
    private static final String TASKS_OF_A_LISTING = "spark.sql.sources.parallelPartitionDiscovery.parallelism";

    /** Whether Delta creates table versions for a purge. This is off, so that each version is a change of the data. */
    private static final String PURGES_AS_VERSIONS = "spark.databricks.delta.vacuum.logging.enabled";

    private static final String LOG = "_delta_log";

    private static final List<StoredDataset> TABLES = List.of(
            StoredDataset.ON_TIME_PERFORMANCE,
            StoredDataset.QUARANTINE,
            StoredDataset.PREDICTION_REQUESTS,
            StoredDataset.BATCH_PREDICTIONS);

    private final SparkSession spark;
    private final Path data;
    private final Configuration hadoop;
    private final InstantSource clock;

    /** Purges the data folder of the settings. */
    public Purge(SparkSession spark, Settings settings, Configuration hadoop, InstantSource clock) {
        this.spark = spark;
        this.data = new Path(settings.data());
        this.hadoop = hadoop;
        this.clock = clock;
    }

    /**
     * The result of a purge.
     *
     * @param before files of the tables before the purge
     * @param deleted files, and temporary folders
     */
    public record Outcome(long before, long deleted) {}

    /**
     * Deletes the files and folders.
     *
     * @param kept days for which the versions of the tables stay readable
     */
    public Outcome run(int kept) {
        List<String> tables = TABLES.stream()
                .map(table -> new Path(data, table.datasetName()).toString())
                .filter(path -> DeltaTable.isDeltaTable(spark, path))
                .toList();
        spark.conf().set(TASKS_OF_A_LISTING, 2L * spark.sparkContext().defaultParallelism());
        spark.conf().set(PURGES_AS_VERSIONS, false);
        long before = tables.stream().mapToLong(this::files).sum();
        tables.forEach(path -> DeltaTable.forPath(spark, path)
                .vacuum((double) Duration.ofDays(kept).toHours()));
        long after = tables.stream().mapToLong(this::files).sum();
        return new Outcome(before, before - after + deleteLeftAside());
    }

    private long files(String path) {
        try {
            Path table = new Path(path);
            return fileSystem().getContentSummary(table).getFileCount()
                    - fileSystem().getContentSummary(new Path(table, LOG)).getFileCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long deleteLeftAside() {
        return Stream.of(new Path(data, Names.MODELS))
                .flatMap(this::list)
                .filter(this::isLeftAside)
                .peek(this::delete)
                .count();
    }

    private Stream<FileStatus> list(Path folder) {
        try {
            return Stream.of(fileSystem().listStatus(folder));
        } catch (FileNotFoundException e) {
            // No model has been trained yet.
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLeftAside(FileStatus status) {
        Instant changed = Instant.ofEpochMilli(status.getModificationTime());
        return status.getPath().getName().startsWith(".aside-")
                && changed.isBefore(clock.instant().minus(LEFT_ASIDE));
    }

    private void delete(FileStatus status) {
        try {
            fileSystem().delete(status.getPath(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem fileSystem() throws IOException {
        return data.getFileSystem(hadoop);
    }
}
