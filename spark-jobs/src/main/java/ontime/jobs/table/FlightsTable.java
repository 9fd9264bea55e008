package ontime.jobs.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.delta.tables.DeltaTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.jobs.bts.FlightSchema;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.BtsColumn;
import ontime.model.settings.Settings;
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
 * The Delta table of all flights, partitioned by Year and Month. Months are replaced whole, in one commit: a reader
 * sees the old ones or the new ones.
 */
public final class FlightsTable {

    private final Supplier<SparkSession> spark;
    private final String path;

    /** The table under a data folder or URI. */
    public FlightsTable(Supplier<SparkSession> spark, Settings settings) {
        this.spark = spark;
        // As Hadoop writes it: Delta takes file:///data and file:/data for two places.
        this.path = new Path(settings.data(), StoredDataset.ON_TIME_PERFORMANCE.datasetName()).toString();
    }

    /** Where the table is. */
    public String path() {
        return path;
    }

    /** Makes an empty table where there is none. */
    public void createIfAbsent() {
        DeltaTable.createIfNotExists(spark.get())
                .location(path)
                .addColumns(FlightSchema.TABLE)
                .partitionedBy(BtsColumn.YEAR.columnName(), BtsColumn.MONTH.columnName())
                // A file is a month, ordered by route: Parquet's own statistics of pages find a route in it.
                .property("delta.dataSkippingStatsColumns", "FlightDate")
                // A version names the data that something was made from: it can be read for as long as its files are
                // kept.
                .property("delta.logRetentionDuration", "interval 3650 days")
                .execute();
    }

    /** Puts files in the place of all files of some months, in one transaction; they must be of these months only. */
    void replace(Collection<YearMonth> months, Collection<TableFile> files) {
        OptimisticTransaction transaction =
                DeltaLog.forTable(spark.get(), path).startTransaction(Option.empty(), Option.empty());
        List<Action> actions = new ArrayList<>();
        CollectionConverters.asJava(transaction.filterFiles()).stream()
                .filter(file -> months.contains(month(file)))
                .forEach(file -> actions.add(file.remove()));
        files.forEach(file -> actions.add(Action.fromJson(file.addAction())));
        transaction.commit(CollectionConverters.asScala(actions).toSeq(), DeltaOperations.ManualUpdate$.MODULE$);
    }

    /** The table's newest version. */
    public long version() {
        return DeltaTable.forPath(spark.get(), path)
                .history(1)
                .select("version")
                .first()
                .getLong(0);
    }

    /**
     * All flights. Their {@code Carrier} is BTS's unique code, {@code PA (1)}: the code in the table may have belonged to
     * several airlines, one after another.
     */
    public Dataset<Row> all() {
        return withUniqueCarrier(stored());
    }

    /** All flights of some months. */
    public Dataset<Row> months(Collection<YearMonth> months) {
        return all().where(condition(months));
    }

    /** All flights of some months as they were at a version of the table. */
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

    /** All flights of a month as its load left them, whatever a run that was killed has put in their place since. */
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

    /** Whether a row is of one of the months, in SQL. */
    static String condition(Collection<YearMonth> months) {
        return months.stream()
                .map(month -> "(Year = %d AND Month = %d)".formatted(month.getYear(), month.getMonthValue()))
                .collect(Collectors.joining(" OR "));
    }
}
