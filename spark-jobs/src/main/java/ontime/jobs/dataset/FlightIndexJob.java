package ontime.jobs.dataset;

import java.util.List;
import java.util.Locale;
import ontime.jobs.publish.MappedIterator;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.model.server.ElasticServer;
import ontime.stores.ElasticConnection;
import ontime.stores.flight.search.BulkReport;
import ontime.stores.flight.search.ElasticMonths;
import ontime.stores.flight.search.ElasticSink;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code on_time_performance_index}: all flights in Elasticsearch, one index per month behind one alias. The executors write a
 * new index for a month; it replaces the old one when it has as many flights as the table. The old one stays until a later
 * run, so that web applications which count flights by its name can end what they began.
 */
final class FlightIndexJob implements MonthJob {

    private final FlightsTable table;
    private final MonthDocuments documents;
    private final ElasticServer cluster;
    private final ElasticMonths months;

    /**
     * The job.
     *
     * @param documents where publications are recorded
     * @param cluster for connections of the executors
     * @param connection to it
     */
    FlightIndexJob(FlightsTable table, MonthDocuments documents, ElasticServer cluster, ElasticConnection connection) {
        this.table = table;
        this.documents = documents;
        this.cluster = cluster;
        this.months = new ElasticMonths(connection);
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.ON_TIME_PERFORMANCE_INDEX;
    }

    /** Publications of releases whose indices have no codes to count by have no documents. */
    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), load, load.rows()) && months.count(load.month()) == load.rows();
    }

    @Override
    public long publish(List<Load> loads) {
        months.dropReplaced();
        // Several at once: the single file of a month is one task, which keeps only half a core busy.
        loads.parallelStream().forEach(this::publish);
        return loads.stream().mapToLong(Load::rows).sum();
    }

    private void publish(Load load) {
        String index = months.begin(load.month(), load.tableVersion());
        write(StoredFlights.of(table.months(List.of(load.month()))), index);
        months.finish(load.month(), index, load.rows());
        documents.record(dataset(), List.of(load), load.rows());
    }

    private void write(Dataset<Row> flights, String index) {
        ElasticServer server = cluster;
        flights.foreachPartition((ForeachPartitionFunction<Row>) rows -> {
            try (ElasticConnection executor = ElasticConnection.open(server, ElasticConnection.WRITE_WITHIN)) {
                BulkReport report =
                        new ElasticSink(executor).write(index, new MappedIterator<>(rows, StoredFlights::flight));
                if (report.refused() > 0) {
                    throw new IllegalStateException(String.format(
                            Locale.ROOT,
                            "%s refused %d flights of %s, first: %s",
                            executor.name(),
                            report.refused(),
                            index,
                            report.reasons()));
                }
            }
        });
    }
}
