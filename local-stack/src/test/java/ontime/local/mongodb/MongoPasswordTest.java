package ontime.local.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document server answers only to its password, also with a store that was written without one. */
final class MongoPasswordTest {

    private static final String PASSWORD = "generated-Password_1";
    private static final int OP_QUERY = 2004;
    private static final int AUTHENTICATION_FAILED = 18;

    @TempDir
    private Path folder;

    private MongoServer server;
    private InetSocketAddress address;

    @BeforeEach
    void startOnAStoreOfAnEarlierRelease() throws IOException {
        start(MongoLogin.none());
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort())) {
            client.getDatabase("ontime").getCollection("subscriptions").insertOne(new Document("_id", "secret"));
        }
        server.shutdownNow();
        Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        start(MongoLogin.read(file));
    }

    private void start(MongoLogin login) {
        Path file = folder.resolve("documents.mv");
        server = new MongoServer(
                new MongoDurableBackend(MongoStoreFile.open(file), login, FreeSpace.of(file), () -> {}));
        address = server.bind();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void whoHasThePasswordReadsAndWrites() {
        try (MongoClient client = client("ontime:" + PASSWORD + "@")) {
            MongoDatabase database = client.getDatabase("ontime");
            database.getCollection("subscriptions").insertOne(new Document("_id", "new"));

            assertThat(database.getCollection("subscriptions").find())
                    .extracting(document -> document.getString("_id"))
                    .containsExactlyInAnyOrder("secret", "new");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'subscriptions'}",
                "{aggregate: 'subscriptions', pipeline: [], cursor: {}}",
                "{count: 'subscriptions'}",
                "{insert: 'subscriptions', documents: [{_id: 1}]}",
                "{delete: 'subscriptions', deletes: [{q: {}, limit: 0}]}",
                "{drop: 'subscriptions'}",
                "{dropDatabase: 1}",
                "{listCollections: 1}",
                "{listDatabases: 1}",
                "{getMore: 1, collection: 'subscriptions'}",
                "{FIND: 'subscriptions'}",
                "{noSuchCommand: 1}"
            })
    void nothingWithoutALogin(String command) {
        try (MongoClient client = client("")) {
            assertThatThrownBy(() -> client.getDatabase("ontime").runCommand(Document.parse(command)))
                    .isInstanceOfSatisfying(MongoCommandException.class, refused -> assertThat(refused.getErrorCode())
                            .isEqualTo(MongoLogin.UNAUTHORIZED));
        }
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontime:guessed@", "admin:" + PASSWORD + "@"})
    void notWithAnotherUserOrPassword(String login) {
        try (MongoClient client = client(login)) {
            assertThatThrownBy(() -> client.getDatabase("ontime")
                            .getCollection("subscriptions")
                            .countDocuments())
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void halfALoginIsNone() {
        try (MongoClient client = client("")) {
            MongoDatabase admin = client.getDatabase("admin");
            Document begun = admin.runCommand(new Document("saslStart", 1)
                    .append("mechanism", "SCRAM-SHA-256")
                    .append("payload", new Binary(bytes("n,,n=ontime,r=nonce"))));

            assertThat(begun.getBoolean("done")).isFalse();
            assertThatThrownBy(() -> admin.runCommand(new Document("find", "subscriptions")))
                    .isInstanceOfSatisfying(MongoCommandException.class, refused -> assertThat(refused.getErrorCode())
                            .isEqualTo(MongoLogin.UNAUTHORIZED));
            for (String proof : List.of("c=biws,r=nonce,p=AAAA", "nonsense", "")) {
                assertThatThrownBy(() -> admin.runCommand(
                                new Document("saslContinue", 1).append("payload", new Binary(bytes(proof)))))
                        .isInstanceOfSatisfying(
                                MongoCommandException.class,
                                refused -> assertThat(refused.getErrorCode()).isEqualTo(AUTHENTICATION_FAILED));
            }
        }
    }

    /** The message of clients before MongoDB 3.6, which drivers no longer send. */
    @Test
    void norByAMessageOfOldClients() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream().write(query("ontime.subscriptions"));
            byte[] answer = new byte[4096];
            int length = new DataInputStream(socket.getInputStream()).read(answer);

            assertThat(new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1))
                    .doesNotContain("secret")
                    .contains("requires authentication");
        }
    }

    private static byte[] query(String collection) {
        ByteBuffer message = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(0).putInt(1).putInt(0).putInt(OP_QUERY).putInt(0);
        message.put(bytes(collection)).put((byte) 0).putInt(0).putInt(10);
        // An empty document: all documents.
        message.putInt(5).put((byte) 0);
        message.putInt(0, message.position());
        byte[] sent = new byte[message.position()];
        message.flip().get(sent);
        return sent;
    }

    private void assertNothingChanged() {
        try (MongoClient client = client("ontime:" + PASSWORD + "@")) {
            assertThat(client.getDatabase("ontime")
                            .getCollection("subscriptions")
                            .find()
                            .map(document -> document.getString("_id")))
                    .containsExactly("secret");
        }
    }

    /** A client with one connection. */
    private MongoClient client(String login) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(
                        "mongodb://" + login + "127.0.0.1:" + address.getPort() + "/?maxPoolSize=1"))
                .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
