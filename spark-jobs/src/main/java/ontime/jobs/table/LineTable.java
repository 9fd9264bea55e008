package ontime.jobs.table;

import io.delta.tables.DeltaTable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A Delta table of invalid lines or values of BTS's files, by month, file and line number. */
public final class LineTable {

    /** The columns that locate a line. */
    private static final StructType PLACE = new StructType()
            .add("Year", DataTypes.IntegerType)
            .add("Month", DataTypes.IntegerType)
            .add("File", DataTypes.StringType)
            .add("LineNumber", DataTypes.LongType);

    private final SparkSession spark;
    private final String path;
    private final StructType schema;

    private LineTable(SparkSession spark, Settings settings, StoredDataset dataset, StructType schema) {
        this.spark = spark;
        this.path = new Path(settings.data(), dataset.datasetName()).toString();
        this.schema = schema;
    }

    /** Lines that are not flights: reason, detail and the line's bytes, which may not be UTF-8. */
    public static LineTable quarantine(SparkSession spark, Settings settings) {
        return new LineTable(
                spark,
                settings,
                StoredDataset.QUARANTINE,
                PLACE.add("Reason", DataTypes.StringType)
                        .add("Detail", DataTypes.StringType)
                        .add("Raw", DataTypes.BinaryType));
    }

    /** Invalid values, which are null in the table of flights: column, rule and the value's bytes. */
    public static LineTable clearedValues(SparkSession spark, Settings settings) {
        return new LineTable(
                spark,
                settings,
                StoredDataset.CLEARED_VALUES,
                PLACE.add("Column", DataTypes.StringType)
                        .add("Rule", DataTypes.StringType)
                        .add("Raw", DataTypes.BinaryType));
    }

    /** The columns. */
    StructType schema() {
        return schema;
    }

    /** All rows, sorted by month, file and line; empty if the table does not exist yet. */
    public Dataset<Row> rows() {
        return DeltaTable.isDeltaTable(spark, path)
                ? spark.read().format("delta").load(path).orderBy("Year", "Month", "File", "LineNumber")
                : spark.createDataFrame(List.of(), schema);
    }

    /** The rows of a month, sorted by file and line. */
    public Dataset<Row> rows(YearMonth month) {
        return rows().where(FlightsTable.condition(List.of(month)));
    }

    /** Replaces all rows of a month by some of them, in one commit. */
    void keep(YearMonth month, List<Row> rows) {
        spark.createDataFrame(rows, schema)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", FlightsTable.condition(List.of(month)))
                .save(path);
    }

    /** Replaces the rows of the loaded months. */
    void replace(List<YearMonth> loaded, Optional<Dataset<Row>> rows) {
        if (DeltaTable.isDeltaTable(spark, path)) {
            DeltaTable.forPath(spark, path).delete(FlightsTable.condition(loaded));
        }
        rows.ifPresent(all -> all.write()
                .format("delta")
                .mode(SaveMode.Append)
                .partitionBy("Year", "Month")
                .save(path));
    }
}
