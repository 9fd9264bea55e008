package ontime.stores.publication;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Publications in MongoDB, and how a month's documents are put in the place of the ones before: {@link #announce} the
 * ids, write the documents, {@link #publish}.
 *
 * <p>A collection beside the publications holds, for each dataset and month, every id that may be stored. It is widened
 * before documents are written and narrowed after the stale ones are deleted, so that a job that is killed at any point,
 * and run again with whatever data, leaves no document behind. It is apart because every page reads the publications.
 */
public final class MongoPublications implements Publications {

    private static final String IDS = "Ids";
    private static final String IDS_COLLECTION = Names.PUBLICATIONS + "_ids";

    private final MongoConnection connection;
    private final MongoSink sink;

    /** The publications of a database. */
    public MongoPublications(MongoConnection connection) {
        this.connection = connection;
        this.sink = new MongoSink(connection);
    }

    @Override
    public Optional<Publication> find(StoredDataset dataset, YearMonth month) {
        return connection.find(StoreCatalog.PUBLICATIONS, StoreCatalog.publicationId(dataset.datasetName(), month));
    }

    @Override
    public List<Publication> list(StoredDataset dataset) {
        return listAll().stream()
                .filter(publication -> publication.dataset().equals(dataset.datasetName()))
                .toList();
    }

    @Override
    public List<Publication> listAll() {
        return connection.list(StoreCatalog.PUBLICATIONS).stream()
                .sorted(Comparator.comparing(Publication::dataset).thenComparing(Publication::month))
                .toList();
    }

    /**
     * Says which documents are about to be written; must come before the first of them.
     *
     * @param ids {@code _id}s of the month's documents
     * @throws ontime.stores.StoreUnavailableException where the server does not answer
     */
    public void announce(StoredDataset dataset, YearMonth month, Collection<String> ids) {
        String id = StoreCatalog.publicationId(dataset.datasetName(), month);
        Set<String> stored = storedIds(id);
        if (stored.addAll(ids)) {
            recordIds(id, stored);
        }
    }

    /**
     * Deletes the documents that earlier publications of the dataset and month left and this one lacks, then records it.
     * Comes after the documents are written.
     *
     * @param ids {@code _id}s of the month's documents
     * @return documents deleted
     * @throws ontime.stores.StoreUnavailableException where the server does not answer; publish again then
     */
    public long publish(Publication publication, Collection<String> ids) {
        String id = StoreCatalog.publicationId(publication.dataset(), publication.month());
        Set<String> stale = storedIds(id);
        stale.removeAll(new TreeSet<>(ids));
        long deleted = sink.deleteAll(publication.dataset(), stale.iterator());
        connection.put(StoreCatalog.PUBLICATIONS, publication);
        recordIds(id, ids);
        return deleted;
    }

    private Set<String> storedIds(String id) {
        return connection
                .find(IDS_COLLECTION, id)
                .map(document ->
                        PackedIds.unpack(document.get(IDS, Binary.class).getData()))
                .orElseGet(TreeSet::new);
    }

    private void recordIds(String id, Collection<String> ids) {
        Document document = new Document("_id", id).append(IDS, PackedIds.pack(ids));
        sink.replaceAll(IDS_COLLECTION, List.of(document).iterator());
    }
}
