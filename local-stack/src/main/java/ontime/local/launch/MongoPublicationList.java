package ontime.local.launch;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ontime.model.catalog.Names;
import org.bson.Document;

/** What was published, as far as the document server can tell. */
final class MongoPublicationList {

    private static final int ANSWER_SECONDS = 3;

    private MongoPublicationList() {}

    /**
     * A published month of a dataset.
     *
     * @param rows of the table that went in
     */
    record PublishedMonth(String dataset, String month, long rows) {}

    /** Every published month; none where the server does not answer. */
    static List<PublishedMonth> list(String uri, String database) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build();
        List<PublishedMonth> months = new ArrayList<>();
        try (MongoClient client = MongoClients.create(settings)) {
            client.getDatabase(database)
                    .getCollection(Names.PUBLICATIONS)
                    .find()
                    .projection(Projections.include("Dataset", "Month", "Rows"))
                    .map(MongoPublicationList::month)
                    .into(months);
        } catch (MongoException e) {
            // The status of the server itself says so.
        }
        return months;
    }

    private static PublishedMonth month(Document document) {
        return new PublishedMonth(
                document.getString("Dataset"),
                document.getString("Month"),
                document.get("Rows", Number.class).longValue());
    }
}
