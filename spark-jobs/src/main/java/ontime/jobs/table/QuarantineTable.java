package ontime.jobs.table;

import io.delta.tables.DeltaTable;
import java.time.YearMonth;
import java.util.List;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The Delta table of lines that are no flights: raw line, file, line number, reason. */
public final class QuarantineTable {

    private final SparkSession spark;
    private final String path;

    /** The table under a data folder or URI. */
    public QuarantineTable(SparkSession spark, Settings settings) {
        this.spark = spark;
        this.path = new Path(settings.data(), StoredDataset.QUARANTINE.datasetName()).toString();
    }

    /** All quarantined lines, by file and line; none where there is no table yet. */
    public Dataset<Row> lines() {
        return DeltaTable.isDeltaTable(spark, path)
                ? spark.read().format("delta").load(path).orderBy("Year", "Month", "File", "LineNumber")
                : spark.createDataFrame(List.of(), FlightsOfFiles.QUARANTINE);
    }

    /** The quarantined lines of a month, by file and line. */
    public Dataset<Row> lines(YearMonth month) {
        return lines().where(FlightsTable.condition(List.of(month)));
    }

    /** Puts some of a month's lines in the place of all of them, at once. */
    void keep(YearMonth month, List<Row> lines) {
        spark.createDataFrame(lines, FlightsOfFiles.QUARANTINE)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", FlightsTable.condition(List.of(month)))
                .save(path);
    }

    /** Replaces the quarantined lines of months that were loaded; those with bad lines are read once more for them. */
    void replace(List<MonthFiles> withBadLines, List<YearMonth> loaded, FlightsOfFiles source) {
        boolean exists = DeltaTable.isDeltaTable(spark, path);
        if (exists) {
            DeltaTable.forPath(spark, path).delete(FlightsTable.condition(loaded));
        }
        if (!withBadLines.isEmpty()) {
            source.quarantine(withBadLines)
                    .write()
                    .format("delta")
                    .mode(SaveMode.Append)
                    .partitionBy("Year", "Month")
                    .save(path);
        }
    }
}
