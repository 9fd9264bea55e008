package ontime.jobs.publish;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.jobs.table.Load;
import ontime.jobs.table.StoreAddresses;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.mapping.DocumentType;
import ontime.stores.publication.MongoPublications;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.bson.Document;

/**
 * Publishes documents in MongoDB in place of the ones before, whether the driver or the executors write them. The record of
 * the publication is written last.
 */
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

    /** The document of the rows with the same {@link #ID}; runs on executors. */
    @FunctionalInterface
    public interface GroupMapping extends Serializable {
        Document document(List<Row> rows);
    }

    /** The documents of a partition's rows. */
    @FunctionalInterface
    private interface PartitionMapping extends Serializable {
        Iterator<Document> documents(Iterator<Row> rows);
    }

    /** Whether a dataset was published from a month, or from several together, as they are loaded now. */
    public boolean isPublished(StoredDataset dataset, List<Load> loads) {
        Publication now = publication(dataset, loads, 0);
        return publications
                .find(dataset, now.month())
                .filter(publication -> publication.version() == now.version()
                        && publication.rows() == now.rows()
                        && loads.stream()
                                .noneMatch(load -> publication.publishedAt().isBefore(load.loadedAt())))
                .isPresent();
    }

    /** When a month of a dataset was published; empty if it was not. */
    public Optional<Instant> findPublishedAt(StoredDataset dataset, YearMonth month) {
        return publications.find(dataset, month).map(Publication::publishedAt);
    }

    /** Whether a dataset was published from a month as it is loaded now, and with so many documents. */
    public boolean isPublished(StoredDataset dataset, Load load, long expected) {
        return isPublished(dataset, List.of(load))
                && publications
                        .find(dataset, load.month())
                        .filter(publication -> publication.documents() == expected)
                        .isPresent();
    }

    /**
     * Records that a dataset of several months together was published. The record has the newest month, the newest version of
     * the table, and the rows of all months.
     */
    public void record(StoredDataset dataset, List<Load> loads, long documents) {
        publications.publish(publication(dataset, loads, documents), List.of());
    }

    /** Publishes a month's few documents. */
    public void publish(StoredDataset dataset, Load load, List<Document> documents) {
        List<String> ids =
                documents.stream().map(document -> document.getString(ID)).toList();
        publications.announce(dataset, load.month(), ids);
        new MongoSink(connection).replaceAll(dataset.datasetName(), documents.iterator());
        publications.publish(publication(dataset, List.of(load), ids.size()), ids);
    }

    /**
     * Publishes the documents of some months, written by the executors.
     *
     * @param rows with Year, Month and {@link #ID}, of these months only; one for each document
     * @return documents written
     */
    public long publish(StoredDataset dataset, List<Load> loads, Dataset<Row> rows, Mapping mapping) {
        return publish(
                dataset,
                loads,
                ids(rows.select("Year", "Month", ID)),
                rows,
                partition -> new MappedIterator<>(partition, mapping::document));
    }

    /**
     * Publishes documents of several rows each, written by the executors.
     *
     * @param rows with Year, Month and {@link #ID}, of these months only; those of a document follow one another in a partition
     * @return documents written
     */
    public long publishGroups(StoredDataset dataset, List<Load> loads, Dataset<Row> rows, GroupMapping mapping) {
        return publish(
                dataset,
                loads,
                ids(rows.select("Year", "Month", ID).distinct()),
                rows,
                partition -> new MappedIterator<>(new RowGroups(partition), mapping::document));
    }

    private long publish(
            StoredDataset dataset,
            List<Load> loads,
            Map<YearMonth, List<String>> ids,
            Dataset<Row> rows,
            PartitionMapping mapping) {
        boolean areNew = true;
        for (Load load : loads) {
            areNew &= publications.announce(dataset, load.month(), of(ids, load));
        }
        write(dataset.datasetName(), rows, mapping, areNew);
        for (Load load : loads) {
            Collection<String> monthIds = of(ids, load);
            publications.publish(publication(dataset, List.of(load), monthIds.size()), monthIds);
        }
        return ids.values().stream().mapToLong(List::size).sum();
    }

    private void write(String collection, Dataset<Row> rows, PartitionMapping mapping, boolean areNew) {
        MongoServer server = StoreAddresses.mongoDb(settings);
        String database = settings.database();
        rows.foreachPartition((ForeachPartitionFunction<Row>) partition -> {
            try (MongoConnection executor = MongoConnection.open(server, database)) {
                MongoSink sink = new MongoSink(executor);
                Iterator<Document> documents = mapping.documents(partition);
                if (areNew) {
                    sink.addAll(collection, documents);
                } else {
                    sink.replaceAll(collection, documents);
                }
            }
        });
    }

    /**
     * Publishes documents of a month that are not made from flights, written by the executors.
     *
     * @param count of the rows that they are made from
     * @param rows with Year, Month and {@link #ID}, of this month only
     * @return documents written
     */
    public long publishBeside(StoredDataset dataset, YearMonth month, long count, Dataset<Row> rows, Mapping mapping) {
        List<String> ids = rows.select(ID).as(Encoders.STRING()).collectAsList();
        publications.announce(dataset, month, ids);
        write(dataset, rows, mapping);
        publications.publish(
                new Publication(dataset.datasetName(), month, 0, count, ids.size(), clock.instant(), false), ids);
        return ids.size();
    }

    private static List<String> of(Map<YearMonth, List<String>> ids, Load load) {
        return ids.getOrDefault(load.month(), List.of());
    }

    private static Map<YearMonth, List<String>> ids(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.of(row.getInt(0), row.getInt(1)),
                        TreeMap::new,
                        Collectors.mapping((Function<Row, String>) row -> row.getString(2), Collectors.toList())));
    }

    /**
     * Has the executors write a document for each row.
     *
     * @return the documents' ids
     */
    public List<String> write(StoredDataset dataset, Dataset<Row> rows, Mapping mapping) {
        MongoServer server = StoreAddresses.mongoDb(settings);
        String database = settings.database();
        String collection = dataset.datasetName();
        MapPartitionsFunction<Row, String> write = partition -> {
            List<String> ids = new ArrayList<>();
            try (MongoConnection executor = MongoConnection.open(server, database)) {
                new MongoSink(executor).replaceAll(collection, new MappedIterator<>(partition, row -> {
                    Document document = mapping.document(row);
                    ids.add(document.getString(ID));
                    return document;
                }));
            }
            return ids.iterator();
        };
        return rows.mapPartitions(write, Encoders.STRING()).collectAsList();
    }

    /**
     * Writes a few documents.
     *
     * @return the documents' ids
     */
    public <T> List<String> write(DocumentType<T> type, List<T> values) {
        connection.putAll(type, values);
        return values.stream().map(type::id).toList();
    }

    /** Deletes all documents of a dataset but those with the ids given, then records that it is published. */
    public void publishOnly(StoredDataset dataset, List<Load> loads, Collection<String> ids) {
        deleteOthers(dataset.datasetName(), connection.listIds(dataset.datasetName()), ids);
        record(dataset, loads, ids.size());
    }

    /**
     * Makes a small collection hold some values and no others.
     *
     * @return documents written: those that are new or changed
     */
    public <T> long replace(DocumentType<T> type, List<T> values) {
        Map<String, Document> before = connection.list(type.collection()).stream()
                .collect(Collectors.toMap(document -> document.getString(ID), Function.identity()));
        List<T> changed = values.stream()
                .filter(value -> !type.document(value).equals(before.get(type.id(value))))
                .toList();
        connection.putAll(type, changed);
        deleteOthers(
                type.collection(),
                before.keySet(),
                values.stream().map(type::id).toList());
        return changed.size();
    }

    private void deleteOthers(String collection, Collection<String> stored, Collection<String> kept) {
        Set<String> stale = new TreeSet<>(stored);
        stale.removeAll(new HashSet<>(kept));
        new MongoSink(connection).deleteAll(collection, stale.iterator());
    }

    private Publication publication(StoredDataset dataset, List<Load> loads, long documents) {
        return new Publication(
                dataset.datasetName(),
                loads.stream().map(Load::month).max(Comparator.naturalOrder()).orElseThrow(),
                loads.stream().mapToLong(Load::tableVersion).max().orElseThrow(),
                loads.stream().mapToLong(Load::rows).sum(),
                documents,
                clock.instant(),
                loads.stream().anyMatch(Load::demonstration));
    }
}
