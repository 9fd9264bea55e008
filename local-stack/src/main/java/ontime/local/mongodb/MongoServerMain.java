package ontime.local.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Runs the MongoDB-compatible server until the process is terminated: on the loopback address, if it is given no other. */
public final class MongoServerMain {

    private static final int ADDRESS = 2;
    private static final int PASSWORD = 3;

    private MongoServerMain() {}

    /**
     * Opens the store and starts the server.
     *
     * @param arguments the port, the store's file, and optionally the address, and the file with the password that it asks for
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        MongoLogin login =
                arguments.length > PASSWORD ? MongoLogin.read(Path.of(arguments[PASSWORD])) : MongoLogin.none();
        MVStore store = MongoStoreFile.open(file);
        MongoServer server = new MongoServer(
                new MongoDurableBackend(store, login, FreeSpace.of(file), () -> end(file, store.getPanicException())));
        server.bind(arguments.length > ADDRESS ? arguments[ADDRESS] : "127.0.0.1", port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "shutdown"));
    }

    /** Without the usual end, which would write to the store. */
    private static void end(Path file, @Nullable Throwable cause) {
        System.err.println(
                "The store in %s could not write and has closed itself, so the server ends: %s".formatted(file, cause));
        Runtime.getRuntime().halt(1);
    }
}
