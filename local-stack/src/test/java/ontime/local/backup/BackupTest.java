package ontime.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.local.format.DataFormat;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.StepFailedException;
import ontime.model.catalog.Names;
import ontime.model.settings.SettingsReader;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a document server that is not the local stack's, in this process. */
@SuppressWarnings("JavaUtilDate") // the type of stored times
final class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T04:15:00Z"), ZoneOffset.UTC);
    private static final Document USER = new Document("_id", "ann")
            .append("Count", 3)
            .append("Total", 4L)
            .append("Share", 0.1)
            .append("At", new Date(1_700_000_000_123L))
            .append("Address", new Binary(new byte[] {1, 2, 3}))
            .append("Names", List.of("é", "\n"));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private Launch launch;

    @BeforeEach
    void system() throws IOException {
        server = new MongoServer(new MemoryBackend());
        server.bind();
        String uri = server.getConnectionString();
        client = MongoClients.create(uri);
        database = client.getDatabase("ontime");
        launch = Launch.of(
                new Installation(folder.resolve("project")), SettingsReader.read(Map.of("ONTIME_MONGODB_URI", uri)));
        write("data/loads/2008-01.json", "{}");
        write("data/on_time_performance/_delta_log/00000000000000000000.json", "{}");
        write("data/on_time_performance/part-1.parquet", "flights");
        write("data/subscriptions.secret", "secret");
        write("reports/delays.html", "report");
        database.getCollection("users").insertOne(USER);
        database.getCollection("airlines").insertOne(new Document("_id", "DL"));
        database.getCollection("publications")
                .insertMany(List.of(new Document("_id", "airlines/2008-01"), new Document("_id", "weather/2008-01")));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void theServerSendsAFewDocumentsAtATimeAndNoneThatIsMadeAgain() throws IOException {
        List<Document> users = IntStream.range(0, 1_000)
                .mapToObj(number -> new Document("_id", "user" + number))
                .toList();
        database.getCollection("users").insertMany(users);
        database.getCollection(Names.PUBLICATION_IDS).insertOne(new Document("_id", "airlines/2008-01"));
        List<List<String>> answers = new ArrayList<>();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                BsonDocument cursor = event.getResponse().getDocument("cursor");
                answers.add(Stream.of("firstBatch", "nextBatch")
                        .filter(cursor::containsKey)
                        .flatMap(batch -> cursor.getArray(batch).stream())
                        .map(document -> document.asDocument().getString("_id").getValue())
                        .toList());
            }
        };
        try (MongoClient heard = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.getConnectionString()))
                .addCommandListener(listener)
                .build())) {
            MongoDocuments documents = new MongoDocuments(heard.getDatabase("ontime"));

            assertThat(documents.write("users", folder.resolve("users.jsonl"))).isEqualTo(1_001);
            assertThat(documents.write(Names.PUBLICATION_IDS, folder.resolve("ids.jsonl")))
                    .isZero();
        }
        assertThat(answers)
                .hasSizeGreaterThan(10)
                .allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(100).doesNotContain("airlines/2008-01"));
    }

    @Test
    void everythingThatCannotBeMadeAgainComesBack() throws IOException {
        Path archive = backup();
        write("data/on_time_performance/part-1.parquet", "other flights");
        write("data/later", "later");
        write("reports/later.html", "later");
        database.getCollection("users").drop();
        database.getCollection("users").insertOne(new Document("_id", "eve"));
        database.getCollection("saved_queries").insertOne(new Document("_id", "later"));

        restore(archive, true);

        assertThat(files("data"))
                .containsExactly(
                        "loads/2008-01.json",
                        "on_time_performance/_delta_log/00000000000000000000.json",
                        "on_time_performance/part-1.parquet",
                        "subscriptions.secret");
        assertThat(project("data/on_time_performance/part-1.parquet")).hasContent("flights");
        assertThat(files("reports")).containsExactly("delays.html");
        assertThat(documents("users")).containsExactly(USER);
        assertThat(documents("airlines")).isEmpty();
        assertThat(documents("saved_queries")).isEmpty();
        assertThat(documents("publications")).containsExactly(new Document("_id", "weather/2008-01"));
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .noneMatch(name -> name.contains("restoring"));
    }

    @Test
    void theFormerDataStaysUnderAnotherName() throws IOException {
        Path archive = backup();
        write("data/later", "later");

        restore(archive, true);

        assertThat(project("data/.before-20261130T041500Z/later")).exists();
        assertThat(project("reports/.before-20261130T041500Z/delays.html")).exists();
        assertThat(project("data/.restoring")).doesNotExist();
    }

    @Test
    void theNextUpPublishesTheTables() throws IOException {
        restore(backup(), true);

        assertThat(launch.source().find()).map(FlightSource::isTables).contains(true);
        assertThat(launch.loaded()).isPresent();
    }

    @Test
    void aRestoreThatWasInterruptedBetweenFilesIsCompletedByTheNextCall() throws IOException {
        Path archive = backup();
        DataExchange exchange = new DataExchange(launch);
        write("data/.restoring/data/loads/2008-02.json", "{}");
        write("data/.restoring/data/subscriptions.secret", "other");
        database.getCollection("restoring.users").insertOne(new Document("_id", "eve"));
        exchange.begin(new DataExchange.Plan(".before-1", false, List.of("users")));
        Files.createDirectories(project("data/.before-1"));
        Files.move(project("data/loads"), project("data/.before-1/loads"));
        assertThatThrownBy(() -> DataFormat.of(launch).requireKnown()).hasMessageContaining("interrupted");

        restore(archive, false);

        assertThat(files("data")).containsExactly("loads/2008-02.json", "subscriptions.secret");
        assertThat(project("data/.before-1/on_time_performance/part-1.parquet")).exists();
        assertThat(documents("users")).containsExactly(new Document("_id", "eve"));
        DataFormat.of(launch).requireKnown();
    }

    @Test
    void presentDataIsNotReplacedUnasked() throws IOException {
        Path archive = backup();

        assertThatThrownBy(() -> restore(archive, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--replace");
        assertThat(project("data/subscriptions.secret")).hasContent("secret");
    }

    @Test
    void presentDocumentsAreNotReplacedUnasked() throws IOException {
        Path archive = backup();
        Files.move(project("data"), folder.resolve("away"));
        Files.move(project("reports"), folder.resolve("away too"));

        assertThatThrownBy(() -> restore(archive, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("database ontime")
                .hasMessageContaining("--replace");
        assertThat(documents("users")).containsExactly(USER);
    }

    @Test
    void aDamagedBackupReplacesNothing() throws IOException {
        Path archive = backup();
        byte[] bytes = Files.readAllBytes(archive);
        // In gzip's checksum. Elsewhere a changed bit may leave the content as it was, for example in a run of zeros.
        bytes[bytes.length - Integer.BYTES - 1] ^= 1;
        Files.write(archive, bytes);

        assertThatThrownBy(() -> restore(archive, true)).isInstanceOf(StepFailedException.class);
        assertThat(project("data/subscriptions.secret")).hasContent("secret");
        assertThat(documents("airlines")).hasSize(1);
    }

    @Test
    void aBackupOfANewerReleaseIsRefused() throws IOException {
        write("data/format.json", "{\"format\":99,\"program\":\"9.0\"}");
        Path archive = backup();

        assertThatThrownBy(() -> restore(archive, true))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("99")
                .hasMessageContaining("use OnTime");
        assertThat(project("data/subscriptions.secret")).hasContent("secret");
    }

    @Test
    void anArchiveIsNotOverwrittenAndNotPutIntoTheData() throws IOException {
        Path archive = backup();

        assertThatThrownBy(() -> backup(archive)).hasMessageContaining("exists");
        assertThatThrownBy(() -> backup(project("data/backup.tar"))).hasMessageContaining("another place");
        assertThatThrownBy(() -> backup(folder.resolve("backup.zip"))).hasMessageContaining(".tar.gz");
    }

    @Test
    void aFolderGetsAnArchiveNamedAfterTheTime() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));

        backup(backups);

        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files).containsExactly(backups.resolve("ontime-2026-11-30T041500Z.tar.gz"));
        }
        assertThat(out.toString()).contains("on_time_performance: version 0");
    }

    private Path backup() {
        Path archive = folder.resolve("backup.tar.gz");
        backup(archive);
        return archive;
    }

    private void backup(Path to) {
        new Backup(launch, () -> Optional.of(launch.documents(Map.of())), new PrintWriter(out), false, CLOCK).run(to);
    }

    private void restore(Path archive, boolean replace) {
        new Restore(launch, new PrintWriter(out), false, CLOCK).run(archive, replace);
    }

    private List<Document> documents(String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    private List<String> files(String top) throws IOException {
        Path root = project(top);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Path project(String name) {
        return folder.resolve("project").resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Path file = project(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
