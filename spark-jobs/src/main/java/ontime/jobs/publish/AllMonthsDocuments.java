package ontime.jobs.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ontime.jobs.table.Load;
import ontime.jobs.table.StoreAddresses;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.publication.MongoPublications;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.bson.Document;

/**
 * Puts documents that are made from all loaded months in the place of the ones before. Their publication stands under the
 * newest month, with the newest version of the table and the rows of all months; it is written last.
 */
public final class AllMonthsDocuments {

    private final Settings.MongoDb settings;
    private final MongoConnection connection;
    private final MongoPublications publications;
    private final Clock clock;

    public AllMonthsDocuments(Settings.MongoDb settings, MongoConnection connection, Clock clock) {
        this.settings = settings;
        this.connection = connection;
        this.publications = new MongoPublications(connection);
        this.clock = clock;
    }

    /** Whether a dataset was made from the months as they are loaded now. */
    public boolean isPublished(StoredDataset dataset, List<Load> loads) {
        Instant newest = loads.stream()
                .map(Load::loadedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return publications
                .find(dataset, newestMonth(loads))
                .filter(publication -> publication.version() == version(loads)
                        && publication.rows() == rows(loads)
                        && !publication.publishedAt().isBefore(newest))
                .isPresent();
    }

    /**
     * Has the executors write documents.
     *
     * @param rows a document each
     * @return the documents' ids
     */
    public List<String> write(StoredDataset dataset, Dataset<Row> rows, MonthDocuments.Mapping mapping) {
        String uri = StoreAddresses.mongoDb(settings);
        String database = settings.database();
        String collection = dataset.datasetName();
        MapPartitionsFunction<Row, String> write = partition -> {
            List<String> ids = new ArrayList<>();
            try (MongoConnection executor = MongoConnection.open(uri, database)) {
                new MongoSink(executor)
                        .replaceAll(
                                collection, new MappedIterator<>(partition, row -> noted(mapping.document(row), ids)));
            }
            return ids.iterator();
        };
        return rows.mapPartitions(write, Encoders.STRING()).collectAsList();
    }

    /** Writes a few documents. */
    public List<String> write(StoredDataset dataset, List<Document> documents) {
        List<String> ids = new ArrayList<>();
        new MongoSink(connection)
                .replaceAll(
                        dataset.datasetName(),
                        new MappedIterator<>(documents.iterator(), document -> noted(document, ids)));
        return ids;
    }

    /**
     * Deletes every other document of the dataset, then records that it is published.
     *
     * @param ids all documents that were written
     */
    public void publish(StoredDataset dataset, List<Load> loads, Collection<String> ids) {
        Set<String> stale = new TreeSet<>(connection.listIds(dataset.datasetName()));
        stale.removeAll(new TreeSet<>(ids));
        new MongoSink(connection).deleteAll(dataset.datasetName(), stale.iterator());
        Publication publication = new Publication(
                dataset.datasetName(),
                newestMonth(loads),
                version(loads),
                rows(loads),
                ids.size(),
                clock.instant(),
                loads.stream().anyMatch(Load::demonstration));
        publications.publish(publication, List.of());
    }

    private static Document noted(Document document, List<String> ids) {
        ids.add(document.getString(MonthDocuments.ID));
        return document;
    }

    private static YearMonth newestMonth(List<Load> loads) {
        return loads.stream().map(Load::month).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static long version(List<Load> loads) {
        return loads.stream().mapToLong(Load::tableVersion).max().orElseThrow();
    }

    private static long rows(List<Load> loads) {
        return loads.stream().mapToLong(Load::rows).sum();
    }
}
