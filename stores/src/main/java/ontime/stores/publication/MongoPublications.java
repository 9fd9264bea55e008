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
 * Publications in MongoDB. To replace the documents of a month, {@link #announce} their ids, write the documents, then
 * {@link #publish}.
 *
 * <p>A second collection holds, for each dataset and month, every id that may be stored. Ids are added before documents are
 * written and removed after the stale documents are deleted. So a job that is killed at any point and runs again, with any
 * data, leaves no stale document. The collection is separate because every page reads the publications.
 */
public final class MongoPublications implements Publications {

    private static final String IDS = "Ids";

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
     * Records the ids of documents before the first of them is written.
     *
     * @param ids {@code _id}s of the month's documents
     * @return whether the month had no documents before
     * @throws ontime.stores.StoreUnavailableException if the server does not answer
     */
    public boolean announce(StoredDataset dataset, YearMonth month, Collection<String> ids) {
        String id = StoreCatalog.publicationId(dataset.datasetName(), month);
        Set<String> stored = storedIds(id);
        boolean isNew = stored.isEmpty();
        if (stored.addAll(ids)) {
            recordIds(id, stored);
        }
        return isNew;
    }

    /**
     * Deletes the documents of earlier publications that this one lacks, then records the publication. Call it after the
     * documents are written.
     *
     * @param ids {@code _id}s of the month's documents
     * @return documents deleted
     * @throws ontime.stores.StoreUnavailableException if the server does not answer; publish again then
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
                .find(Names.PUBLICATION_IDS, id)
                .map(document ->
                        PackedIds.unpack(document.get(IDS, Binary.class).getData()))
                .orElseGet(TreeSet::new);
    }

    private void recordIds(String id, Collection<String> ids) {
        Document document = new Document("_id", id).append(IDS, PackedIds.pack(ids));
        sink.replaceAll(Names.PUBLICATION_IDS, List.of(document).iterator());
    }
}
