package ontime.jobs.prediction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A Delta table partitioned by day. A day is replaced whole, in one commit: a job that is killed leaves the old rows in place,
 * and a reader sees either the old rows or the new ones.
 */
final class DayTable<T> {

    private final Supplier<SparkSession> spark;
    private final StoredDataset dataset;
    private final StructType schema;
    private final String path;
    private final BiFunction<LocalDate, T, Row> write;
    private final BiFunction<LocalDate, Row, T> read;

    /**
     * A table under a data folder.
     *
     * @param schema with {@link RequestColumns#DAY}, and an {@code Id} that is unique within a day
     * @param write the row of a value
     * @param read the value of a row
     */
    DayTable(
            Supplier<SparkSession> spark,
            Settings settings,
            StoredDataset dataset,
            StructType schema,
            BiFunction<LocalDate, T, Row> write,
            BiFunction<LocalDate, Row, T> read) {
        this.spark = spark;
        this.dataset = dataset;
        this.schema = schema;
        this.path = new Path(settings.data(), dataset.datasetName()).toString();
        this.write = write;
        this.read = read;
    }

    /** The values of a day by id; none if the day has none yet. */
    List<T> list(LocalDate day) {
        if (!DeltaTable.isDeltaTable(spark.get(), path)) {
            return List.of();
        }
        return withAllColumns(spark.get().read().format("delta").load(path))
                .where(col(RequestColumns.DAY).equalTo(lit(Date.valueOf(day))))
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(row -> row.<String>getAs("Id")))
                .map(row -> read.apply(day, row))
                .toList();
    }

    /** An older table lacks the columns that were added since; they are null in its rows. */
    private Dataset<Row> withAllColumns(Dataset<Row> rows) {
        List<String> stored = List.of(rows.columns());
        Dataset<Row> all = rows;
        for (StructField field : schema.fields()) {
            if (!stored.contains(field.name())) {
                all = all.withColumn(field.name(), lit(null).cast(field.dataType()));
            }
        }
        return all;
    }

    /** Replaces all values of a day. */
    void replace(LocalDate day, List<T> values) {
        if (!DeltaTable.isDeltaTable(spark.get(), path)) {
            DeltaTable.createIfNotExists(spark.get())
                    .location(path)
                    .comment(dataset.summary())
                    .addColumns(schema)
                    .partitionedBy(RequestColumns.DAY)
                    .execute();
        }
        spark.get()
                .createDataFrame(
                        values.stream().map(value -> write.apply(day, value)).toList(), schema)
                .coalesce(1)
                .write()
                .format("delta")
                .mode("overwrite")
                .option("mergeSchema", true)
                .option("replaceWhere", "%s = DATE'%s'".formatted(RequestColumns.DAY, day))
                .save(path);
    }
}
