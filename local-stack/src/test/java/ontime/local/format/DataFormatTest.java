package ontime.local.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import ontime.local.process.StepFailedException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("JavaUtilDate") // the type of stored times
final class DataFormatTest {

    private static final Date NOW = new Date(1_700_000_000_000L);

    @TempDir
    private Path folder;

    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        database = client.getDatabase("ontime");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aFolderOfAnEarlierReleaseHasItsDocumentsPublishedAgainOnce() {
        publish("airlines");
        publish("weather");
        database.getCollection("origins").insertOne(new Document("_id", "airplanes"));
        DataFormat format = new DataFormat(folder, "0.3.0");
        assertThat(format.number()).isEqualTo(1);

        assertThat(format.migrate(this::publishAgain)).containsExactly("all documents are published again");

        assertThat(publishedAt("airlines")).isEqualTo(new Date(0));
        assertThat(publishedAt("weather"))
                .as("no job publishes it from the flights")
                .isEqualTo(NOW);
        assertThat(database.getCollection("origins").find().first()).isNull();
        assertThat(folder.resolve("format.json")).hasContent("{\"format\":2,\"program\":\"0.3.0\"}\n");
        publish("airlines");
        assertThat(format.migrate(this::publishAgain)).isEmpty();
        assertThat(publishedAt("airlines")).isEqualTo(NOW);
    }

    @Test
    void anEmptyFolderHasThePresentFormatAfterwards() {
        DataFormat format = new DataFormat(folder, "0.3.0");

        format.migrate(this::publishAgain);

        assertThat(format.number()).isEqualTo(DataFormat.CURRENT);
    }

    @Test
    void aNewFolderHasThePresentFormatFromItsBeginningAndNothingToMigrate() throws IOException {
        DataFormat format = new DataFormat(folder.resolve("data"), "0.3.0");
        assertThat(format.isFolderEmpty()).isTrue();
        Files.createDirectory(folder.resolve("data"));
        assertThat(format.isFolderEmpty()).isTrue();

        format.begin();

        assertThat(format.isFolderEmpty()).isFalse();
        assertThat(format.migrate(this::publishAgain)).isEmpty();
        assertThat(new DataFormat(folder, "0.3.0").isFolderEmpty())
                .as("with files of an earlier release")
                .isFalse();
    }

    @Test
    void aFolderOfANewerReleaseIsRefusedAndLeftAlone() throws IOException {
        String written = "{\"format\":99,\"program\":\"7.1.0\"}";
        Files.writeString(folder.resolve("format.json"), written);
        DataFormat format = new DataFormat(folder, "0.3.0");

        for (Runnable use : List.<Runnable>of(format::requireKnown, () -> format.migrate(this::publishAgain))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(StepFailedException.class)
                    .hasMessageContaining("format 99")
                    .hasMessageContaining("OnTime 7.1.0")
                    .hasMessageContaining("OnTime 0.3.0")
                    .hasMessageContaining("restore");
        }
        assertThat(folder.resolve("format.json")).hasContent(written);
    }

    @Test
    void aDamagedFileIsNotTakenForAnEarlierRelease() throws IOException {
        Files.writeString(folder.resolve("format.json"), "{");

        assertThatThrownBy(() -> new DataFormat(folder, "0.3.0").migrate(this::publishAgain))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("damaged");
    }

    private void publish(String dataset) {
        String id = dataset + "/2008-01";
        database.getCollection("publications").deleteOne(new Document("_id", id));
        database.getCollection("publications")
                .insertOne(new Document("_id", id).append("Dataset", dataset).append("PublishedAt", NOW));
    }

    private void publishAgain() {
        MongoPublishAgain.mark(database);
    }

    private Date publishedAt(String dataset) {
        Document publication = database.getCollection("publications")
                .find(new Document("_id", dataset + "/2008-01"))
                .first();
        assertThat(publication).isNotNull();
        return publication.getDate("PublishedAt");
    }
}
