package ontime.local.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document server on a disk that has no space, or that fails. */
final class FullDiskTest {

    private static final long PLENTY = 2 * FreeSpace.LEAST_BYTES;

    private final AtomicBoolean isBroken = new AtomicBoolean();
    private long free = PLENTY;

    @TempDir
    private Path folder;

    private MVStore store;
    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        Path file = folder.resolve("documents.mv");
        store = MongoStoreFile.open(file);
        server = new MongoServer(new MongoDurableBackend(
                store, MongoLogin.none(), new FreeSpace(file, () -> free), () -> isBroken.set(true)));
        InetSocketAddress address = server.bind();
        client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
        documents = client.getDatabase("ontime").getCollection("documents");
        documents.insertOne(new Document("_id", "before"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void withoutSpaceItReadsAndRefusesWritesUntilThereIsSpace() {
        free = FreeSpace.LEAST_BYTES - 1;

        assertThatThrownBy(() -> documents.insertOne(new Document("_id", "refused")))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("documents.mv has 63 MiB free")
                .extracting(failure -> ((MongoException) failure).getCode())
                .isEqualTo(FreeSpace.OUT_OF_DISK_SPACE);
        assertThat(documents.countDocuments()).isOne();

        free = PLENTY;
        documents.insertOne(new Document("_id", "after"));
        assertThat(documents.countDocuments()).isEqualTo(2);
        assertThat(isBroken).isFalse();
    }

    @Test
    void aRefusalIsOneLineInTheLog() {
        FreeSpace none = new FreeSpace(folder.resolve("documents.mv"), () -> 0);

        assertThatThrownBy(none::require)
                .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
    }

    @Test
    void aStoreThatClosedItselfEndsTheServerAtTheNextCommand() {
        store.closeImmediately();

        assertThatThrownBy(() -> documents.insertOne(new Document("_id", "lost")))
                .isInstanceOf(MongoException.class);
        assertThat(isBroken).isTrue();
    }
}
