package ontime.jobs.dataset;

import java.util.List;
import java.util.function.UnaryOperator;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes a dataset of documents that hold flights. A task sorts a month's flights and writes the documents in the order of
 * their ids: the flights are in one file anyway, and a store writes neighbours together.
 *
 * @param rows from a month's flights to rows with Year, Month and {@link MonthDocuments#ID}, sorted by it in each partition
 * @param mapping the document of the rows with the same id; runs on executors
 */
record FlightGroupsJob(
        StoredDataset dataset,
        FlightsTable table,
        MonthDocuments documents,
        UnaryOperator<Dataset<Row>> rows,
        MonthDocuments.GroupMapping mapping)
        implements MonthJob {

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset, List.of(load));
    }

    @Override
    public long publish(List<Load> loads) {
        Dataset<Row> sorted = loads.stream()
                .map(load -> rows.apply(table.months(List.of(load.month())).coalesce(1)))
                .reduce(Dataset::union)
                .orElseThrow();
        return documents.publishGroups(dataset, loads, sorted, mapping);
    }
}
