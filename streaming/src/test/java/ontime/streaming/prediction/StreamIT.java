package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.management.JMException;
import javax.management.ObjectName;
import ontime.features.model.SavedModel;
import ontime.local.server.Part;
import ontime.model.catalog.StreamState;
import ontime.model.catalog.Topic;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.Target;
import ontime.model.settings.SettingsReader;
import ontime.stores.MongoConnection;
import ontime.stores.prediction.PredictionAnswers;
import ontime.testkit.stack.KafkaWithLogin;
import ontime.testkit.stack.LocalStackExtension;
import ontime.testkit.stack.TestCertificates;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole stream on a real broker with a login and TLS and a real store, in Real-Time Mode, with small models. All tests share
 * one stream, and each asks for flights under ids of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamIT {

    @RegisterExtension
    static final LocalStackExtension STACK = LocalStackExtension.of(Part.MONGODB);

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final String LATE = "late_two_hours_before/";
    private static final String CLASSES = "delay_class_two_hours_before/";

    @TempDir
    private static Path home;

    private final List<Row> flights = TinyFlights.flights().collectAsList();
    private final List<SavedModel> late = new ArrayList<>();
    private SavedModel classes;
    private final Map<Integer, List<Double>> batch = new HashMap<>();
    private final String database = "test_" + UUID.randomUUID().toString().replace("-", "");
    private MongoConnection connection;
    private PredictionAnswers predictions;
    private TinyStore store;
    private KafkaWithLogin kafka;
    private KafkaTraffic traffic;
    private RunningStream running;

    @BeforeAll
    void startTheStream() {
        System.setProperty(StreamState.FILE_PROPERTY, home.resolve("ready").toString());
        connection = MongoConnection.open(STACK.address(Part.MONGODB), database);
        predictions = new PredictionAnswers(connection);
        kafka = KafkaWithLogin.start(home, TestCertificates.get());
        traffic = new KafkaTraffic(KafkaWithLogin.cluster(kafka.environment("ontime")));
        store = new TinyStore(connection);
        store.publishFlights();
        late.add(saved(TinyModels.train(Moment.TWO_HOURS_BEFORE, Target.LATE, 1, 5)));
        late.add(saved(TinyModels.copy(late.get(0), 2)));
        classes = saved(TinyModels.train(Moment.TWO_HOURS_BEFORE, Target.DELAY_CLASS, 1, 5));
        classes.score(TinyModels.batchFeatures(Moment.TWO_HOURS_BEFORE), "scores")
                .collectAsList()
                .forEach(row -> batch.put(row.<Integer>getAs("FlightNum"), row.getList(row.fieldIndex("scores"))));
        store.promote(late.get(0));
        store.promote(classes);
        running = start();
    }

    @AfterAll
    void stopTheStream() {
        running.close();
        traffic.close();
        kafka.close();
        connection.close();
        System.clearProperty(StreamState.FILE_PROPERTY);
    }

    @Test
    void everyRequestIsAnsweredWithTheProbabilitiesOfTheBatch() {
        Map<UUID, Integer> asked = ask(flights.subList(0, 200));

        Map<UUID, PredictionAnswer> answers = awaitAnswers(asked);

        answers.forEach((id, answer) ->
                assertThat(((Prediction) answer).probabilities()).isEqualTo(batch.get(asked.get(id))));
    }

    @Test
    void everyMessageThatIsNoRequestBecomesADeadLetter() {
        awaitAnswers(ask(flights.subList(0, 1)));
        int before = traffic.list(Topic.PREDICTION_DEAD_LETTERS).size();

        sendGarbage(40);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(traffic.list(Topic.PREDICTION_DEAD_LETTERS))
                .hasSize(before + 40));
        running.assertAlive();
    }

    @Test
    void requestsSentWhileTheStreamIsDownAreAnsweredAndEarlierAnswersStay() {
        Map<UUID, PredictionAnswer> earlier = awaitAnswers(ask(flights.subList(200, 300)));
        running.close();

        Map<UUID, Integer> asked = ask(flights.subList(300, 400));
        running = start();

        awaitAnswers(asked);
        earlier.forEach((id, answer) -> assertThat(predictions.find(id)).contains(answer));
    }

    @Test
    void eachOfManyPromotionsTakesEffectAndOldModelsAreReleased() throws JMException {
        for (int promotion = 0; promotion < 4; promotion++) {
            int version = 2 - promotion % 2;
            store.promote(late.get(version - 1));
            awaitAnswerBy(LATE + version);
        }

        assertThat(countInstances("ontime.features.model.PlannedColumns"))
                .as("plans of models in memory")
                .isEqualTo(1);
        running.assertAlive();
    }

    @Test
    void aBrokenModelLeavesTheOneBeforeServingAndIsReportedAndOthersServe() throws IOException {
        awaitAnswers(ask(flights.subList(0, 1)));
        SavedModel broken = saved(TinyModels.copy(late.get(0), 9));
        TinyModels.damage(broken, home);
        String before = findModel(LATE);

        store.promote(broken);
        store.promote(saved(TinyModels.copy(classes, 2)));

        awaitAnswerBy(CLASSES + "2");
        assertThat(findModel(LATE)).isEqualTo(before);
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(home.resolve("ready")).content().startsWith("answers; " + LATE + "9 cannot serve"));

        store.promote(late.get(1));
        awaitAnswerBy(LATE + "2");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(Files.readString(home.resolve("ready")))
                .isEqualTo("answers"));
    }

    private SavedModel saved(SavedModel model) {
        TinyModels.save(model, home);
        return model;
    }

    /** Asks for flights under new ids, for the answer to a request never changes; returns the flights' numbers. */
    private Map<UUID, Integer> ask(List<Row> about) {
        Map<UUID, Integer> asked = new HashMap<>();
        for (Row flight : about) {
            UUID id = UUID.randomUUID();
            traffic.ask(TinyFlights.request(id, flight));
            asked.put(id, flight.<Integer>getAs("FlightNum"));
        }
        traffic.flush();
        return asked;
    }

    private void sendGarbage(int count) {
        Random random = new Random(9);
        for (int number = 0; number < count; number++) {
            byte[] bytes = new byte[random.nextInt(number % 10 == 0 ? 1_000_000 : 300)];
            random.nextBytes(bytes);
            byte[] key = Arrays.copyOf(bytes, Math.min(bytes.length, 36));
            traffic.send(number % 3 == 0 ? null : key, number % 7 == 0 ? null : bytes);
        }
        traffic.flush();
    }

    private Map<UUID, PredictionAnswer> awaitAnswers(Map<UUID, Integer> asked) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(
                        asked.keySet().stream().map(predictions::find).filter(Optional::isEmpty))
                .as("unanswered")
                .isEmpty());
        Map<UUID, PredictionAnswer> answers = new HashMap<>();
        asked.keySet().forEach(id -> answers.put(id, predictions.find(id).orElseThrow()));
        return answers;
    }

    /** Asks until the model answers. No request may go unanswered meanwhile. */
    private void awaitAnswerBy(String model) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(500)).until(() -> models().contains(model));
    }

    private String findModel(String name) {
        return models().stream()
                .filter(model -> model.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> models() {
        PredictionAnswer answer =
                awaitAnswers(ask(flights.subList(0, 1))).values().iterator().next();
        return ((Prediction) answer).models();
    }

    /** Collects garbage first. */
    private static long countInstances(String type) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(cells -> cells.length >= 4 && cells[3].equals(type))
                .mapToLong(cells -> Long.parseLong(cells[1]))
                .sum();
    }

    private RunningStream start() {
        Map<String, String> environment = new HashMap<>(STACK.environment());
        environment.putAll(kafka.environment("ontime"));
        environment.put("ONTIME_DATA", home.toString());
        environment.put("ONTIME_MONGODB_DATABASE", database);
        environment.put("ONTIME_STREAM_REAL_TIME_BATCH", "5 seconds");
        return RunningStream.start(SettingsReader.read(environment));
    }
}
