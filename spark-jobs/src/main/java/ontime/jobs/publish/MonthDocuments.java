package ontime.jobs.publish;

import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.jobs.table.Load;
import ontime.jobs.table.StoreAddresses;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.publication.MongoPublications;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** Puts months' documents in the place of the ones before, whether they come from the driver or from executors. */
public final class MonthDocuments {

    /** The column of a document's id. */
    public static final String ID = "_id";

    private final Settings.MongoDb settings;
    private final MongoConnection connection;
    private final MongoPublications publications;
    private final Clock clock;

    public MonthDocuments(Settings.MongoDb settings, MongoConnection connection, Clock clock) {
        this.settings = settings;
        this.connection = connection;
        this.publications = new MongoPublications(connection);
        this.clock = clock;
    }

    /** A row as a document; runs on executors. */
    @FunctionalInterface
    public interface Mapping extends Serializable {
        Document document(Row row);
    }

    public boolean isPublished(StoredDataset dataset, Load load) {
        return publications
                .find(dataset, load.month())
                .filter(publication -> isOf(publication, load))
                .isPresent();
    }

    /** Whether a publication was made from a load. */
    static boolean isOf(Publication publication, Load load) {
        return publication.version() == load.tableVersion()
                && publication.rows() == load.rows()
                && !publication.publishedAt().isBefore(load.loadedAt());
    }

    /** Records that a dataset of all months together was published; it goes under the newest month. */
    public void record(StoredDataset dataset, List<Load> loads, long documents) {
        Load newest = loads.get(loads.size() - 1);
        publications.publish(publication(dataset, newest, documents), List.of());
    }

    /** Publishes a month's few documents. */
    public void publish(StoredDataset dataset, Load load, List<Document> documents) {
        List<String> ids =
                documents.stream().map(document -> document.getString(ID)).toList();
        publications.announce(dataset, load.month(), ids);
        new MongoSink(connection).replaceAll(dataset.datasetName(), documents.iterator());
        publications.publish(publication(dataset, load, ids.size()), ids);
    }

    /**
     * Publishes the documents of some months, written by the executors.
     *
     * @param rows with Year, Month and {@link #ID}, of these months only
     * @return documents written
     */
    public long publish(StoredDataset dataset, List<Load> loads, Dataset<Row> rows, Mapping mapping) {
        Map<YearMonth, List<String>> ids = ids(rows);
        loads.forEach(load -> publications.announce(dataset, load.month(), of(ids, load)));
        write(dataset, rows, mapping);
        for (Load load : loads) {
            Collection<String> monthIds = of(ids, load);
            publications.publish(publication(dataset, load, monthIds.size()), monthIds);
        }
        return ids.values().stream().mapToLong(List::size).sum();
    }

    private static List<String> of(Map<YearMonth, List<String>> ids, Load load) {
        return ids.getOrDefault(load.month(), List.of());
    }

    private static Map<YearMonth, List<String>> ids(Dataset<Row> rows) {
        return rows.select("Year", "Month", ID).collectAsList().stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.of(row.getInt(0), row.getInt(1)),
                        TreeMap::new,
                        Collectors.mapping((Function<Row, String>) row -> row.getString(2), Collectors.toList())));
    }

    private void write(StoredDataset dataset, Dataset<Row> rows, Mapping mapping) {
        String uri = StoreAddresses.mongoDb(settings);
        String database = settings.database();
        String collection = dataset.datasetName();
        rows.foreachPartition((ForeachPartitionFunction<Row>) partition -> {
            try (MongoConnection executor = MongoConnection.open(uri, database)) {
                new MongoSink(executor).replaceAll(collection, new MappedIterator<>(partition, mapping::document));
            }
        });
    }

    private Publication publication(StoredDataset dataset, Load load, long documents) {
        return new Publication(
                dataset.datasetName(),
                load.month(),
                load.tableVersion(),
                load.rows(),
                documents,
                clock.instant(),
                load.demonstration());
    }
}
