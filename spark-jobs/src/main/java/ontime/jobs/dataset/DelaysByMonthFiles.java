package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.Supplier;
import ontime.jobs.delay.MonthlyDelays;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The files of {@code delays_by_month}, in folders by Year and Month. */
final class DelaysByMonthFiles {

    private final Supplier<SparkSession> spark;
    private final Path folder;
    private final PublishedFiles files;

    DelaysByMonthFiles(Supplier<SparkSession> spark, Settings settings, Configuration hadoop) {
        this.spark = spark;
        this.folder = new Path(settings.data(), StoredDataset.DELAYS_BY_MONTH.datasetName());
        this.files = new PublishedFiles(StoredDataset.DELAYS_BY_MONTH, settings, hadoop);
    }

    boolean isPublished(Load load) {
        return files.isPublished(load);
    }

    /** Puts months in the place of the ones before, each at once. */
    void replace(List<Load> loads, Dataset<Row> rows) {
        Path aside = files.aside();
        // A file a month, since there may be hundreds, in which what is read together stands together.
        rows.repartition(loads.size(), col("Year"), col("Month"))
                .sortWithinPartitions("Year", "Month", MonthlyDelays.GROUPING, MonthlyDelays.ID)
                .write()
                .partitionBy("Year", "Month")
                .mode("append")
                .parquet(aside.toString());
        loads.forEach(load -> files.replace(load, new Path(aside, PublishedFiles.partition(load.month()))));
    }

    /**
     * The rows of all loaded months.
     *
     * @throws IllegalArgumentException where a month is not there as it is loaded
     */
    Dataset<Row> all(List<Load> loads) {
        loads.stream().filter(load -> !isPublished(load)).findFirst().ifPresent(load -> {
            throw new IllegalArgumentException(
                    load.month() + " is not in delays_by_month as it is loaded: call ./ontime job delays_by_month");
        });
        return spark.get().read().parquet(folder.toString());
    }
}
