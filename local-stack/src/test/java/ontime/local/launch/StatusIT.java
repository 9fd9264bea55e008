package ontime.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Map;
import ontime.local.process.Installation;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.settings.SettingsReader;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusIT {

    @TempDir
    private Path home;

    @Test
    void whatRunsAndWhatIsPublishedIsShown() {
        Launch launch = new Launch(
                Installation.find(),
                SettingsReader.read(Map.of()),
                StackFolders.of(home),
                home.resolve("data").toString());
        try (LocalStack stack = LocalStack.start(home, Part.MONGODB)) {
            publish(stack.address(Part.MONGODB), "2008-01", 605_765);
            publish(stack.address(Part.MONGODB), "2008-02", 569_232);

            Status status = Status.read(launch);

            assertThat(status.everythingRuns()).isFalse();
            assertThat(status.text()).containsPattern("mongodb +running").containsPattern("kafka +stopped");
            Document dataset = Document.parse(status.json())
                    .getList("datasets", Document.class)
                    .get(0);
            assertThat(dataset).containsEntry("rows", 1_174_997);
            assertThat(dataset.getList("months", String.class)).containsExactly("2008-01", "2008-02");
        }
    }

    private static void publish(String uri, String month, long rows) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("ontime")
                    .getCollection("publications")
                    .insertOne(new Document("_id", "flights_by_month/" + month)
                            .append("Dataset", "flights_by_month")
                            .append("Month", month)
                            .append("Rows", rows));
        }
    }
}
