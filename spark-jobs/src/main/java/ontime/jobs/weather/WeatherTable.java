package ontime.jobs.weather;

import static org.apache.spark.sql.functions.col;

import io.delta.tables.DeltaTable;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The Delta table {@code weather}: one row for each airport and time, by Year and Month of UTC. */
public final class WeatherTable {

    private final Supplier<SparkSession> spark;
    private final String path;

    /** The table in the data folder of the settings. */
    public WeatherTable(Supplier<SparkSession> spark, Settings settings) {
        this.spark = spark;
        this.path = new Path(settings.data(), StoredDataset.WEATHER.datasetName()).toString();
    }

    /** All observations of some months; none if there is no table yet. */
    public Dataset<Row> months(Collection<YearMonth> months) {
        return exists()
                ? spark.get().read().format("delta").load(path).where(condition(months))
                : spark.get().createDataFrame(List.of(), WeatherRows.TABLE);
    }

    /** Whether there is any weather. */
    public boolean exists() {
        return DeltaTable.isDeltaTable(spark.get(), path);
    }

    /** Whether each of some months has observations. */
    public boolean hasAll(Collection<YearMonth> months) {
        return exists()
                && months(months).select("Year", "Month").distinct().count()
                        == months.stream().distinct().count();
    }

    /** Replaces what airports have in some months, in one commit. */
    void replace(Collection<YearMonth> months, Collection<String> airports, Dataset<Row> rows) {
        if (!exists()) {
            DeltaTable.createIfNotExists(spark.get())
                    .location(path)
                    .comment(StoredDataset.WEATHER.summary())
                    .addColumns(WeatherRows.TABLE)
                    .partitionedBy("Year", "Month")
                    .execute();
        }
        String replaced = "(%s) AND %s IN (%s)"
                .formatted(
                        condition(months),
                        WeatherRows.AIRPORT,
                        airports.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));
        rows.repartition(col("Year"), col("Month"))
                .sortWithinPartitions("Year", "Month", WeatherRows.AIRPORT, WeatherRows.OBSERVED)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", replaced)
                .save(path);
    }

    private static String condition(Collection<YearMonth> months) {
        return months.stream()
                .map(month -> String.format(
                        Locale.ROOT, "(Year = %d AND Month = %d)", month.getYear(), month.getMonthValue()))
                .collect(Collectors.joining(" OR "));
    }
}
