package ontime.jobs.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.jobs.bts.FlightSchema;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.BtsColumn;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The Delta table of all flights, partitioned by Year and Month. One commit replaces whole months, so that a reader
 * sees either the old months or the new ones.
 */
public final class FlightsTable {

    private final Supplier<SparkSession> spark;
    private final String path;

    /** The table in the data folder of the settings. */
    public FlightsTable(Supplier<SparkSession> spark, Settings settings) {
        this.spark = spark;
        // The path has Hadoop's form, because Delta treats file:///data and file:/data as different tables.
        this.path = new Path(settings.data(), StoredDataset.ON_TIME_PERFORMANCE.datasetName()).toString();
    }

    /** The path of the table. */
    public String path() {
        return path;
    }

    /** Creates an empty table if it does not exist. */
    public void createIfAbsent() {
        if (DeltaTable.isDeltaTable(spark.get(), path)) {
            return;
        }
        DeltaTable.createIfNotExists(spark.get())
                .location(path)
                .addColumns(FlightSchema.TABLE)
                .partitionedBy(BtsColumn.YEAR.columnName(), BtsColumn.MONTH.columnName())
                // Each file is a month sorted by route, so Parquet's page statistics find a route in it.
                .property("delta.dataSkippingStatsColumns", "FlightDate")
                // Models and datasets name the version of their data, which is readable as long as its files exist.
                .property("delta.logRetentionDuration", "interval 3650 days")
                .execute();
    }

    /** Replaces all files of some months by new files of these months, in one transaction. */
    void replace(Collection<YearMonth> months, Collection<TableFile> files) {
        OptimisticTransaction transaction =
                DeltaLog.forTable(spark.get(), path).startTransaction(Option.empty(), Option.empty());
        List<Action> actions = new ArrayList<>();
        // Spark answers this with a query over the log, which costs more than the rest of the transaction.
        if (haveOtherFiles(months, files)) {
            CollectionConverters.asJava(transaction.filterFiles()).stream()
                    .filter(file -> months.contains(month(file)))
                    .forEach(file -> actions.add(file.remove()));
        }
        files.forEach(file -> actions.add(Action.fromJson(file.addAction())));
        transaction.commit(CollectionConverters.asScala(actions).toSeq(), DeltaOperations.ManualUpdate$.MODULE$);
    }

    /** Whether the folders of some months contain other files than these: of an earlier load, or of a killed one. */
    private boolean haveOtherFiles(Collection<YearMonth> months, Collection<TableFile> files) {
        Set<String> names =
                files.stream().map(file -> new Path(file.path()).getName()).collect(Collectors.toSet());
        Path table = new Path(path);
        try {
            FileSystem fileSystem =
                    table.getFileSystem(spark.get().sparkContext().hadoopConfiguration());
            for (YearMonth month : months) {
                Path folder = new Path(table, PublishedFiles.partition(month));
                if (fileSystem.exists(folder)
                        && fileSystem.listStatus(folder, file -> !names.contains(file.getName())).length > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table's newest version. */
    public long version() {
        return DeltaLog.forTable(spark.get(), path)
                .update(false, Option.empty(), Option.empty())
                .version();
    }

    /**
     * All flights. Their {@code Carrier} is BTS's unique code, {@code PA (1)}, because several airlines may have used
     * the code in the table, one after another.
     */
    public Dataset<Row> all() {
        return withUniqueCarrier(stored());
    }

    /** All flights of some months. */
    public Dataset<Row> months(Collection<YearMonth> months) {
        return all().where(condition(months));
    }

    /** All flights of some months in a version of the table. */
    public Dataset<Row> months(Collection<YearMonth> months, long version) {
        return withUniqueCarrier(stored(version)).where(condition(months));
    }

    private Dataset<Row> stored() {
        return spark.get().read().format("delta").load(path);
    }

    private Dataset<Row> stored(long version) {
        return spark.get().read().format("delta").option("versionAsOf", version).load(path);
    }

    private static Dataset<Row> withUniqueCarrier(Dataset<Row> flights) {
        String carrier = BtsColumn.CARRIER.columnName();
        return flights.withColumn(carrier, coalesce(col(BtsColumn.UNIQUE_CARRIER.columnName()), col(carrier)));
    }

    /** All flights of a month as its load wrote them, even if a run that was killed has replaced them since. */
    Dataset<Row> asLoaded(Load load) {
        String month = condition(List.of(load.month()));
        Dataset<Row> now = stored().where(month);
        return now.count() == load.rows() ? now : stored(load.tableVersion()).where(month);
    }

    private static YearMonth month(AddFile file) {
        return YearMonth.of(
                Integer.parseInt(file.partitionValues().apply(BtsColumn.YEAR.columnName())),
                Integer.parseInt(file.partitionValues().apply(BtsColumn.MONTH.columnName())));
    }

    /** The SQL condition that a row is in one of the months. */
    static String condition(Collection<YearMonth> months) {
        return months.stream()
                .map(month -> String.format(
                        Locale.ROOT, "(Year = %d AND Month = %d)", month.getYear(), month.getMonthValue()))
                .collect(Collectors.joining(" OR "));
    }
}
