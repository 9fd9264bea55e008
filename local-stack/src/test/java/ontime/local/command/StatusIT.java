package ontime.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.local.training.FirstModels;
import ontime.model.learning.FeatureFingerprints;
import ontime.model.prediction.Moment;
import ontime.model.settings.SettingsReader;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusIT {

    private static final String AT_DEPARTURE = FeatureFingerprints.read().get(Moment.AT_DEPARTURE);

    @TempDir
    private Path home;

    @Test
    void whatRunsAndWhatIsPublishedIsShown() {
        Launch launch = new Launch(
                Installation.find(),
                SettingsReader.read(Map.of()),
                StackFolders.of(home),
                home.resolve("data").toString());
        try (LocalStack stack = LocalStack.start(home, Part.MONGODB, Part.MAIL)) {
            String uri = launch.documents(stack.environment()).connectionUri();
            publish(uri, "2008-01", 605_765);
            publish(uri, "2008-02", 569_232);

            serve(uri, "late_at_departure", List.of(1, 4));
            serve(uri, "late_two_hours_before", List.of(2));
            describe(uri, "late_at_departure/4", Moment.AT_DEPARTURE, AT_DEPARTURE);
            describe(uri, "late_two_hours_before/2", Moment.TWO_HOURS_BEFORE, AT_DEPARTURE);

            Status status = Status.read(launch);

            assertThat(status.everythingRuns()).isFalse();
            assertThat(status.text()).containsPattern("mongodb +running").containsPattern("kafka +stopped");
            assertThat(status.text()).containsPattern("mail +running.* pages: http://localhost:[0-9]+");
            Document dataset = Document.parse(status.json())
                    .getList("datasets", Document.class)
                    .get(0);
            assertThat(dataset).containsEntry("rows", 1_174_997);
            assertThat(dataset.getList("months", String.class)).containsExactly("2008-01", "2008-02");
            assertThat(status.text())
                    .containsPattern("late_at_departure +version 4 +since")
                    .containsPattern("late_two_hours_before +version 2 +trained with other features")
                    .containsPattern("late_before_departure +none +not trained yet");
            assertThat(Document.parse(status.json()).getList("models", Document.class))
                    .extracting(model -> model.getString("name"))
                    .isEqualTo(FirstModels.names());
        }
    }

    private static void serve(String uri, String model, List<Integer> versions) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("ontime")
                    .getCollection("champions")
                    .insertOne(new Document("_id", model)
                            .append("Versions", versions)
                            .append("Since", Date.from(Instant.now())));
        }
    }

    private static void describe(String uri, String version, Moment moment, String fingerprint) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("ontime")
                    .getCollection("models")
                    .insertOne(new Document("_id", version)
                            .append("Moment", moment.momentName())
                            .append("Fingerprint", fingerprint));
        }
    }

    private static void publish(String uri, String month, long rows) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("ontime")
                    .getCollection("publications")
                    .insertOne(new Document("_id", "flights_by_month/" + month)
                            .append("Dataset", "flights_by_month")
                            .append("Month", month)
                            .append("Version", 3L)
                            .append("Rows", rows));
        }
    }
}
