package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import ontime.features.model.SavedModel;
import ontime.local.server.Part;
import ontime.model.catalog.Topic;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.Target;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.stores.prediction.PredictionAnswers;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.stack.LocalStackExtension;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole stream on a real broker and a real store: in Real-Time Mode, with models that learned a little. */
final class StreamIT {

    @RegisterExtension
    static final LocalStackExtension STACK = LocalStackExtension.of(Part.KAFKA, Part.MONGODB);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @TempDir
    private Path data;

    @Test
    void everyRequestIsAnsweredOnceWhateverHappens() {
        TinyStore store = new TinyStore(database.connection());
        store.publishFlights();
        letServe(store, TinyModels.train(Moment.TWO_HOURS_BEFORE, Target.LATE, 1, 5));
        SavedModel classes = TinyModels.train(Moment.TWO_HOURS_BEFORE, Target.DELAY_CLASS, 1, 5);
        letServe(store, classes);
        Map<Integer, List<Double>> batch = batch(classes);
        List<Row> flights = TinyFlights.flights().collectAsList();
        SavedModel second = TinyModels.train(Moment.TWO_HOURS_BEFORE, Target.LATE, 2, 9);
        PredictionAnswers predictions = new PredictionAnswers(database.connection());

        try (KafkaTraffic traffic = new KafkaTraffic(STACK.address(Part.KAFKA))) {
            Map<UUID, PredictionAnswer> answered = new HashMap<>();
            try (RunningStream running = start()) {
                ask(traffic, flights.subList(0, 200));
                poison(traffic, 40);
                awaitAnswers(predictions, 1, 200);
                IntStream.rangeClosed(1, 200).forEach(number -> {
                    Prediction prediction = prediction(predictions, number);
                    assertThat(prediction.probabilities()).isEqualTo(batch.get(number));
                    answered.put(prediction.id(), prediction);
                });
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(traffic.list(Topic.PREDICTION_DEAD_LETTERS))
                        .hasSize(40));

                running.assertAlive();
                letServe(store, second);
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> answersBy(traffic, flights.get(200), predictions, "late_two_hours_before/2"));
            }
            // Asked while nobody is there.
            ask(traffic, flights.subList(300, 400));
            try (RunningStream running = start()) {
                awaitAnswers(predictions, 301, 400);
                running.assertAlive();
            }
            answered.forEach((id, answer) -> assertThat(predictions.find(id)).contains(answer));
        }
    }

    private void letServe(TinyStore store, SavedModel model) {
        TinyModels.save(model, data);
        store.letServe(model);
    }

    private static Map<Integer, List<Double>> batch(SavedModel classes) {
        Map<Integer, List<Double>> batch = new HashMap<>();
        classes.score(TinyModels.batchFeatures(Moment.TWO_HOURS_BEFORE), "scores")
                .collectAsList()
                .forEach(row -> batch.put(row.<Integer>getAs("FlightNum"), row.getList(row.fieldIndex("scores"))));
        return batch;
    }

    /** Asks under a new id each time, for each has one answer for ever. */
    private static boolean answersBy(KafkaTraffic traffic, Row flight, PredictionAnswers predictions, String model) {
        UUID id = UUID.randomUUID();
        traffic.ask(TinyFlights.request(id, flight));
        traffic.flush();
        await().atMost(PATIENCE).until(() -> predictions.find(id).isPresent());
        return ((Prediction) predictions.find(id).orElseThrow()).models().contains(model);
    }

    private static void ask(KafkaTraffic traffic, List<Row> flights) {
        flights.forEach(flight -> traffic.ask(TinyFlights.request(flight, false)));
        traffic.flush();
    }

    private static void poison(KafkaTraffic traffic, int count) {
        Random random = new Random(9);
        for (int number = 0; number < count; number++) {
            byte[] bytes = new byte[random.nextInt(number % 10 == 0 ? 1_000_000 : 300)];
            random.nextBytes(bytes);
            byte[] key = Arrays.copyOf(bytes, Math.min(bytes.length, 36));
            traffic.send(number % 3 == 0 ? null : key, number % 7 == 0 ? null : bytes);
        }
        traffic.flush();
    }

    private static void awaitAnswers(PredictionAnswers predictions, int first, int last) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(
                        IntStream.rangeClosed(first, last)
                                .mapToObj(number -> predictions.find(TinyFlights.id(number, false)))
                                .filter(Optional::isEmpty)
                                .count())
                .as("unanswered")
                .isZero());
    }

    private static Prediction prediction(PredictionAnswers predictions, int number) {
        return (Prediction) predictions.find(TinyFlights.id(number, false)).orElseThrow();
    }

    private RunningStream start() {
        Map<String, String> environment = new HashMap<>(STACK.environment());
        environment.put("ONTIME_DATA", data.toString());
        environment.put("ONTIME_MONGODB_URI", database.uri());
        environment.put("ONTIME_MONGODB_DATABASE", database.name());
        environment.put("ONTIME_STREAM_REAL_TIME_BATCH", "5 seconds");
        Settings settings = SettingsReader.read(environment);
        return RunningStream.start(settings);
    }
}
