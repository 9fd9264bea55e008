package ontime.jobs.prediction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A Delta table of rows of days, partitioned by day. A day is replaced whole, in one commit: a job that is killed leaves the
 * old rows in place, and a reader sees the old ones or the new ones.
 */
final class DayTable {

    private final Supplier<SparkSession> spark;
    private final StoredDataset dataset;
    private final StructType schema;
    private final String path;

    /**
     * A table under a data folder.
     *
     * @param schema with {@link RequestColumns#DAY}, and an {@code Id} that is a day's own
     */
    DayTable(Supplier<SparkSession> spark, Settings settings, StoredDataset dataset, StructType schema) {
        this.spark = spark;
        this.dataset = dataset;
        this.schema = schema;
        this.path = new Path(settings.data(), dataset.datasetName()).toString();
    }

    /** The rows of a day in the order of their ids; none where the day has none yet. */
    List<Row> list(LocalDate day) {
        if (!DeltaTable.isDeltaTable(spark.get(), path)) {
            return List.of();
        }
        return spark
                .get()
                .read()
                .format("delta")
                .load(path)
                .where(col(RequestColumns.DAY).equalTo(lit(Date.valueOf(day))))
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(row -> row.<String>getAs("Id")))
                .toList();
    }

    /** Puts rows in the place of all that a day has. */
    void replace(LocalDate day, List<Row> rows) {
        createIfAbsent();
        spark.get()
                .createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", "%s = DATE'%s'".formatted(RequestColumns.DAY, day))
                .save(path);
    }

    private void createIfAbsent() {
        DeltaTable.createIfNotExists(spark.get())
                .location(path)
                .comment(dataset.summary())
                .addColumns(schema)
                .partitionedBy(RequestColumns.DAY)
                .execute();
    }
}
