package ontime.local.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ontime.local.process.StateFile;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.server.MongoServer;
import ontime.model.settings.SettingsReader;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the document server: what it acknowledged is there after a kill -9. */
final class MongoDurabilityIT {

    private static final int WRITERS = 4;
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 1_000;
    private static final int BULK = 50;

    @TempDir
    private Path home;

    @Test
    void noAcknowledgedWriteIsLostWhenTheProcessIsKilledInTheMiddle() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> deleted = new ConcurrentLinkedQueue<>();

        for (int round = 0; round < KILLS; round++) {
            try (LocalStack stack = LocalStack.start(home, Part.MONGODB)) {
                theStoreIsAsAcknowledged(stack, acknowledged, deleted);
                writeUntilKilled(stack, round, acknowledged, deleted);
            }
        }

        try (LocalStack stack = LocalStack.start(home, Part.MONGODB)) {
            theStoreIsAsAcknowledged(stack, acknowledged, deleted);
            assertThat(acknowledged).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
        }
    }

    private void writeUntilKilled(LocalStack stack, int round, Queue<String> acknowledged, Queue<String> deleted)
            throws Exception {
        int before = acknowledged.size();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (MongoClient client = client(stack)) {
            MongoCollection<Document> documents = client.getDatabase("ontime").getCollection("ledger");
            IntStream.range(0, WRITERS)
                    .forEach(writer ->
                            writers.execute(() -> write(documents, round + "-" + writer, acknowledged, deleted)));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> acknowledged.size() - before > ACKNOWLEDGED_BEFORE_A_KILL);

            new StateFile(StackFolders.of(home).state())
                    .find(Part.MONGODB.partName())
                    .orElseThrow()
                    .process()
                    .kill();

            writers.shutdown();
            assertThat(writers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Every kind of write in turn, until the server is gone. */
    private static void write(
            MongoCollection<Document> documents, String writer, Queue<String> acknowledged, Queue<String> deleted) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "-" + i + "-";
                documents.insertOne(new Document("_id", id + "inserted").append("Ordinal", i));
                acknowledged.add(id + "inserted");
                documents.updateOne(Filters.eq(id + "inserted"), Updates.set("TailNum", "N338AA"));
                documents.findOneAndReplace(Filters.eq(id + "inserted"), new Document("Replaced", true));
                List<String> bulk =
                        IntStream.range(0, BULK).mapToObj(n -> id + "bulk-" + n).toList();
                documents.bulkWrite(bulk.stream().map(MongoDurabilityIT::upsert).toList());
                // The first one leaves the ledger before it is deleted: a killed delete may have happened or not.
                acknowledged.addAll(bulk.subList(1, BULK));
                documents.deleteOne(Filters.eq(id + "bulk-0"));
                deleted.add(id + "bulk-0");
            }
        } catch (MongoException e) {
            // The server was killed: what this writer was told until now is the ledger.
        }
    }

    private static MongoClient client(LocalStack stack) {
        return MongoClients.create(
                MongoServer.of(SettingsReader.read(stack.environment()).mongodb())
                        .connectionUri());
    }

    private static ReplaceOneModel<Document> upsert(String id) {
        return new ReplaceOneModel<>(
                Filters.eq(id),
                new Document("Flights", List.of(Map.of("Carrier", "DL", "FlightNum", 1))),
                new ReplaceOptions().upsert(true));
    }

    private static void theStoreIsAsAcknowledged(LocalStack stack, Queue<String> acknowledged, Queue<String> deleted) {
        try (MongoClient client = client(stack)) {
            MongoCollection<Document> documents = client.getDatabase("ontime").getCollection("ledger");

            assertThat(acknowledged)
                    .allMatch(id -> documents.find(Filters.eq(id)).first() != null);
            assertThat(deleted).allMatch(id -> documents.find(Filters.eq(id)).first() == null);
        }
    }
}
