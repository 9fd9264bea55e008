package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Publishes a dataset as files in folders by Year and Month. */
final class MonthFilesJob implements MonthJob {

    private final StoredDataset dataset;
    private final FlightsTable table;
    private final PublishedFiles files;
    private final Path folder;
    private final Function<Dataset<Row>, DataFrameWriter<Row>> writer;

    /**
     * Publishes into the dataset's folder.
     *
     * @param writer from flights of some months to what is written of them
     */
    MonthFilesJob(
            StoredDataset dataset,
            FlightsTable table,
            Settings settings,
            Configuration hadoop,
            Function<Dataset<Row>, DataFrameWriter<Row>> writer) {
        this.dataset = dataset;
        this.table = table;
        this.files = new PublishedFiles(dataset, settings, hadoop);
        this.folder = new Path(settings.data(), dataset.datasetName());
        this.writer = writer;
    }

    /** Writes one Parquet file a month: there may be hundreds of months. */
    static DataFrameWriter<Row> parquet(Dataset<Row> rows, String... sortedBy) {
        Column[] order = Stream.concat(Stream.of("Year", "Month"), Stream.of(sortedBy))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return rows.repartition(col("Year"), col("Month"))
                .sortWithinPartitions(order)
                .write()
                .format("parquet");
    }

    @Override
    public StoredDataset dataset() {
        return dataset;
    }

    @Override
    public boolean isPublished(Load load) {
        return files.isPublished(load);
    }

    @Override
    public long publish(List<Load> loads) {
        Path aside = files.aside();
        writer.apply(table.months(loads.stream().map(Load::month).toList()))
                .mode(SaveMode.Overwrite)
                .partitionBy("Year", "Month")
                .save(aside.toString());
        loads.forEach(load -> files.replace(load, new Path(aside, PublishedFiles.partition(load.month()))));
        return loads.stream().mapToLong(Load::rows).sum();
    }

    /**
     * Reads the files of all loaded months.
     *
     * @throws IllegalArgumentException if the files of a month are not those of its load
     */
    Dataset<Row> read(SparkSession spark, List<Load> loads) {
        loads.stream().filter(load -> !isPublished(load)).findFirst().ifPresent(load -> {
            throw new IllegalArgumentException("%s in %s is not up to date: run ./ontime job %s"
                    .formatted(load.month(), dataset.datasetName(), dataset.datasetName()));
        });
        return spark.read().parquet(folder.toString());
    }
}
