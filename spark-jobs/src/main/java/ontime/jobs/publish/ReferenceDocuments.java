package ontime.jobs.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** Puts the documents of a small dataset, such as airports, in the place of all that were there. */
public final class ReferenceDocuments {

    private final MongoConnection connection;

    public ReferenceDocuments(MongoConnection connection) {
        this.connection = connection;
    }

    /**
     * Replaces all documents.
     *
     * @return documents written: those that are new or other than before
     */
    public long replace(StoredDataset dataset, List<Document> documents) {
        Map<String, Document> before = connection.list(dataset.datasetName()).stream()
                .collect(Collectors.toMap(document -> document.getString(MonthDocuments.ID), document -> document));
        MongoSink sink = new MongoSink(connection);
        List<Document> changed = documents.stream()
                .filter(document -> !document.equals(before.get(document.getString(MonthDocuments.ID))))
                .toList();
        sink.replaceAll(dataset.datasetName(), changed.iterator());
        Set<String> stale = new TreeSet<>(before.keySet());
        documents.forEach(document -> stale.remove(document.getString(MonthDocuments.ID)));
        sink.deleteAll(dataset.datasetName(), stale.iterator());
        return changed.size();
    }
}
