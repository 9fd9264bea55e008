import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;

/** Makes a mongod a replica set of one, unless it is one. Arguments: its URI, the set's name. */
final class BeginReplicaSet {

    private static final int ALREADY_INITIALIZED = 23;

    public static void main(String[] arguments) {
        Document member = new Document("_id", 0).append("host", "127.0.0.1:27017");
        Document set = new Document("_id", arguments[1]).append("members", List.of(member));
        try (MongoClient client = MongoClients.create(arguments[0])) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", set));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) {
                throw e;
            }
        }
    }
}
