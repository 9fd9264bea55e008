package ontime.local.launch;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import ontime.local.mongodb.MongoAccess;
import ontime.model.server.MongoServer;
import org.bson.Document;

/** Reads the documents of a small collection. */
public final class MongoDocumentList {

    private MongoDocumentList() {}

    /** Every document; none if the server does not answer, which its own status shows. */
    public static List<Document> read(MongoServer server, String database, String collection) {
        List<Document> documents = new ArrayList<>();
        try (MongoClient client = MongoAccess.open(server)) {
            client.getDatabase(database).getCollection(collection).find().into(documents);
        } catch (MongoException e) {
            return List.of();
        }
        return documents;
    }
}
