package ontime.jobs.dataset;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes a dataset of documents that are computed from the flights of a month.
 *
 * @param rows the rows of some months, each with Year, Month and {@link MonthDocuments#ID}
 * @param mapping the document of a row; runs on executors
 */
record DocumentsJob(
        StoredDataset dataset,
        MonthDocuments documents,
        Function<List<YearMonth>, Dataset<Row>> rows,
        MonthDocuments.Mapping mapping)
        implements MonthJob {

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset, List.of(load));
    }

    @Override
    public long publish(List<Load> loads) {
        return documents.publish(
                dataset, loads, rows.apply(loads.stream().map(Load::month).toList()), mapping);
    }
}
