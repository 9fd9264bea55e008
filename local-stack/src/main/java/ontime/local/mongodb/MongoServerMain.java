package ontime.local.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Runs the MongoDB-compatible server on the loopback address until the process is terminated. */
public final class MongoServerMain {

    private MongoServerMain() {}

    /**
     * Opens the store and starts the server.
     *
     * @param arguments the port, and the store's file
     */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        MVStore store = MongoStoreFile.open(Path.of(arguments[1]));
        MongoServer server = new MongoServer(new MongoDurableBackend(store));
        server.bind("127.0.0.1", port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "shutdown"));
    }
}
