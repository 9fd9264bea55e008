package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.jobs.total.Addition;
import ontime.jobs.total.RunningTotal;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Publishes a dataset as files in folders by Year and Month.
 *
 * @param isSummed whether a {@link RunningTotal} adds up the months, so that it needs the files that others replace
 * @param writer from flights of some months to what is written of them
 */
record MonthFilesJob(
        StoredDataset dataset,
        FlightsTable table,
        PublishedFiles files,
        boolean isSummed,
        Function<Dataset<Row>, DataFrameWriter<Row>> writer)
        implements MonthJob {

    /** Publishes files that only people and other programs read. */
    static MonthFilesJob of(
            StoredDataset dataset,
            FlightsTable table,
            Settings settings,
            Configuration hadoop,
            Function<Dataset<Row>, DataFrameWriter<Row>> writer) {
        return new MonthFilesJob(dataset, table, new PublishedFiles(dataset, settings, hadoop), false, writer);
    }

    /**
     * Publishes Parquet files that are added up over all months: one file a month, because there may be hundreds of months.
     *
     * @param rows from flights of some months
     * @param sortedBy columns by which a month's rows are sorted
     */
    static MonthFilesJob summed(
            StoredDataset dataset,
            FlightsTable table,
            Settings settings,
            Configuration hadoop,
            UnaryOperator<Dataset<Row>> rows,
            String... sortedBy) {
        Column[] order = Stream.concat(Stream.of("Year", "Month"), Stream.of(sortedBy))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return new MonthFilesJob(
                dataset, table, new PublishedFiles(dataset, settings, hadoop), true, flights -> rows.apply(flights)
                        .repartition(col("Year"), col("Month"))
                        .sortWithinPartitions(order)
                        .write()
                        .format("parquet"));
    }

    /**
     * The sum of all months.
     *
     * @param addition how rows are added
     * @param addable from the rows of some months to rows that can be added
     */
    RunningTotal total(Addition addition, UnaryOperator<Dataset<Row>> addable) {
        return new RunningTotal(files, addition, addable);
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
        loads.forEach(load -> replace(load, new Path(aside, PublishedFiles.partition(load.month()))));
        return loads.stream().mapToLong(Load::rows).sum();
    }

    private void replace(Load load, Path month) {
        if (isSummed) {
            files.replaceKeeping(load, month);
        } else {
            files.replace(load, month);
        }
    }
}
