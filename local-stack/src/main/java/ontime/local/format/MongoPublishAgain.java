package ontime.local.format;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import ontime.local.mongodb.MongoAccess;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.model.server.MongoServer;
import org.bson.Document;

/**
 * Has the next publication make all documents again from the tables. Pages show the present ones until then: their
 * publications stay, but as older than the loads that they are from.
 */
public final class MongoPublishAgain {

    private static final Date LONG_AGO = Date.from(Instant.EPOCH);

    /** A migration changes many documents at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private MongoPublishAgain() {}

    /** Marks the publications of a server's database. */
    public static void mark(MongoServer server, String database) {
        try (MongoClient client = MongoAccess.open(server, PATIENCE)) {
            mark(client.getDatabase(database));
        }
    }

    static void mark(MongoDatabase database) {
        List<String> datasets = StoredDataset.published().stream()
                .map(StoredDataset::datasetName)
                .toList();
        database.getCollection(Names.PUBLICATIONS)
                .updateMany(Filters.in("Dataset", datasets), Updates.set("PublishedAt", LONG_AGO));
        database.getCollection(Names.ORIGINS).deleteMany(new Document());
    }
}
