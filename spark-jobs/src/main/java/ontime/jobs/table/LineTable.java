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

/** A Delta table of what is wrong with lines of BTS's files, by month, file and line number. */
public final class LineTable {

    /** Where a line is from. */
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

    /** Lines that are no flights: reason, detail and the line's bytes, which may be no UTF-8. */
    public static LineTable quarantine(SparkSession spark, Settings settings) {
        return new LineTable(
                spark,
                settings,
                StoredDataset.QUARANTINE,
                PLACE.add("Reason", DataTypes.StringType)
                        .add("Detail", DataTypes.StringType)
                        .add("Raw", DataTypes.BinaryType));
    }

    /** Values that are null in the table of flights, because they cannot be true: column, rule and the value's bytes. */
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

    /** All rows, by file and line; none where there is no table yet. */
    public Dataset<Row> rows() {
        return DeltaTable.isDeltaTable(spark, path)
                ? spark.read().format("delta").load(path).orderBy("Year", "Month", "File", "LineNumber")
                : spark.createDataFrame(List.of(), schema);
    }

    /** The rows of a month, by file and line. */
    public Dataset<Row> rows(YearMonth month) {
        return rows().where(FlightsTable.condition(List.of(month)));
    }

    /** Puts some of a month's rows in the place of all of them, at once. */
    void keep(YearMonth month, List<Row> rows) {
        spark.createDataFrame(rows, schema)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", FlightsTable.condition(List.of(month)))
                .save(path);
    }

    /** Replaces the rows of months that were loaded. */
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
