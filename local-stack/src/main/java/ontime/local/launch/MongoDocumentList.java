package ontime.local.launch;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Reads the documents of a small collection. */
public final class MongoDocumentList {

    private static final int ANSWER_SECONDS = 3;

    private MongoDocumentList() {}

    /** Every document; none if the server does not answer, which its own status shows. */
    public static List<Document> read(String uri, String database, String collection) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build();
        List<Document> documents = new ArrayList<>();
        try (MongoClient client = MongoClients.create(settings)) {
            client.getDatabase(database).getCollection(collection).find().into(documents);
        } catch (MongoException e) {
            return List.of();
        }
        return documents;
    }
}
