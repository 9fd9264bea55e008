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
import org.apache.spark.storage.StorageLevel;

/**
 * Publishes a dataset of documents that are computed from the flights of a month.
 *
 * @param rows the rows of some months, each with Year, Month and {@link MonthDocuments#ID}
 * @param mapping the document of a row; runs on executors
 * @param isKept whether the rows are kept while they are published, because they are few and cost much: their ids are
 *     written before they are
 */
record DocumentsJob(
        StoredDataset dataset,
        MonthDocuments documents,
        Function<List<YearMonth>, Dataset<Row>> rows,
        MonthDocuments.Mapping mapping,
        boolean isKept)
        implements MonthJob {

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset, List.of(load));
    }

    @Override
    public long publish(List<Load> loads) {
        Dataset<Row> computed = rows.apply(loads.stream().map(Load::month).toList());
        if (!isKept) {
            return documents.publish(dataset, loads, computed, mapping);
        }
        Dataset<Row> kept = computed.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return documents.publish(dataset, loads, kept, mapping);
        } finally {
            kept.unpersist();
        }
    }
}
