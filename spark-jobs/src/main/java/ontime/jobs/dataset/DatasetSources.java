package ontime.jobs.dataset;

import java.util.List;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** Remembers what a dataset of all months together was made from. A job makes it again only if that changes. */
record DatasetSources(MongoConnection connection) {

    private static final String MADE_FROM = "MadeFrom";

    boolean isMadeFrom(StoredDataset dataset, String source) {
        return connection
                .find(Names.ORIGINS, dataset.datasetName())
                .filter(document -> source.equals(document.getString(MADE_FROM)))
                .isPresent();
    }

    /** Records the source. Call it after the dataset was made. */
    void put(StoredDataset dataset, String source) {
        Document document = new Document(MonthDocuments.ID, dataset.datasetName()).append(MADE_FROM, source);
        new MongoSink(connection).replaceAll(Names.ORIGINS, List.of(document).iterator());
    }
}
