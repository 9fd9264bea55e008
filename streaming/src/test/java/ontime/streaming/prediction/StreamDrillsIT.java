package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.features.model.SavedModel;
import ontime.local.process.StateFile;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.catalog.DeadLetterHeader;
import ontime.model.catalog.Topic;
import ontime.model.prediction.Moment;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionJson;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.prediction.Target;
import ontime.model.server.KafkaCluster;
import ontime.model.server.MongoServer;
import ontime.model.settings.SettingsReader;
import ontime.stores.MongoConnection;
import ontime.stores.prediction.PredictionAnswers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.Row;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Short forms of {@code ./ontime drill} on separate servers: no answer is lost or changed, whatever is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamDrillsIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final long SEED = 7;
    private static final int BATCH = 20;

    @TempDir
    private static Path home;

    private final List<Row> flights = TinyFlights.flights().collectAsList();
    private final Random random = new Random(SEED);
    private final Map<UUID, PredictionAnswer> seen = new HashMap<>();
    private final List<UUID> ledger = new ArrayList<>();
    private LocalStack stack;
    private MongoConnection connection;
    private PredictionAnswers predictions;
    private KafkaTraffic traffic;

    /** Looks after the stream while answers are awaited, where it is a process. */
    private Runnable supervisor = () -> {};

    @BeforeAll
    void start() {
        stack = LocalStack.start(home, Part.KAFKA, Part.MONGODB);
        connection = MongoConnection.open(
                MongoServer.of(SettingsReader.read(stack.environment()).mongodb()), "ontime");
        predictions = new PredictionAnswers(connection);
        traffic = new KafkaTraffic(
                KafkaCluster.of(SettingsReader.read(stack.environment()).kafka()));
        new TinyStore(connection).publishFlights();
        promote(1, 5);
    }

    @BeforeEach
    void forgetEarlierRequests() {
        seen.clear();
        ledger.clear();
        supervisor = () -> {};
    }

    @AfterAll
    void end() {
        traffic.close();
        connection.close();
        stack.close();
    }

    @Test
    void noAnswerIsLostOrChangedWhateverIsKilled() {
        try (StreamProcess stream = new StreamProcess(environment(), Path.of("target/stream-drills"))) {
            supervisor = stream::restartIfEnded;
            ask();
            awaitAnswers(1);
            poison(25);

            for (Runnable fault : faults(stream)) {
                ask();
                // The stream is working when the fault happens.
                awaitAnswers(ledger.size() - BATCH + 1);
                ask();
                fault.run();
                LocalStack.start(home, Part.KAFKA, Part.MONGODB);
            }

            awaitAnswers(ledger.size());
            assertThat(stream.isAlive()).isTrue();
            assertNothingLostOrChanged();
            assertThat(reasonsByPlace().values())
                    .hasSize(25)
                    .contains("NOT_JSON", "TOO_LARGE", "BAD_VALUE", "EMPTY", "UNKNOWN_AIRPORT");
        }
    }

    /** Each fault once in random order, then all at once, like a power cut. */
    private List<Runnable> faults(StreamProcess stream) {
        List<Runnable> faults = new ArrayList<>(
                List.of(stream::kill, () -> kill(Part.KAFKA), () -> kill(Part.MONGODB), () -> promote(2, 9)));
        Collections.shuffle(faults, random);
        faults.add(() -> {
            stream.kill();
            kill(Part.KAFKA);
            kill(Part.MONGODB);
        });
        return faults;
    }

    @Test
    void aDamagedCheckpointStopsTheStreamWithInstructionsAndAfterThemNoAnswerChanges() throws IOException {
        Path checkpoint = home.resolve("data/checkpoints/predictions");
        Path offsets = checkpoint.resolve("offsets");
        try (RunningStream running = runningStream()) {
            ask();
            awaitAnswers(ledger.size());
            // Answers arrive before the first batch ends and writes its offsets.
            await().atMost(TIMEOUT).until(() -> findNewest(offsets).isPresent());
            running.assertAlive();
        }
        cut(findNewest(offsets).orElseThrow());

        assertThat(runningStream().awaitFailure(TIMEOUT)).contains("move " + checkpoint + " away and start again");

        Files.move(checkpoint, home.resolve("damaged"));
        int before = answers().size();
        try (RunningStream running = runningStream()) {
            ask();
            awaitAnswers(ledger.size());
            await().atMost(TIMEOUT).until(() -> answers().size() >= before + ledger.size());
            running.assertAlive();
        }
        assertNothingLostOrChanged();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("ONTIME_DATA", home.resolve("data").toString());
        environment.put("ONTIME_STREAM_REAL_TIME_BATCH", "5 seconds");
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        return environment;
    }

    private RunningStream runningStream() {
        return RunningStream.start(SettingsReader.read(environment()));
    }

    private void promote(int version, int rounds) {
        SavedModel model = TinyModels.train(Moment.BEFORE_DEPARTURE, Target.LATE, version, rounds);
        TinyModels.save(model, home.resolve("data"));
        new TinyStore(connection).promote(model);
    }

    private void kill(Part part) {
        new StateFile(StackFolders.of(home).state())
                .find(part.partName())
                .orElseThrow()
                .process()
                .kill();
    }

    /** Sends requests and waits until the broker has accepted them: from then on, each must be answered. */
    private void ask() {
        for (int number = 0; number < BATCH; number++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            traffic.ask(TinyFlights.request(id, flights.get(random.nextInt(flights.size()))));
            ledger.add(id);
        }
        traffic.flush();
    }

    /** Remembers the first version of each answer. */
    private void awaitAnswers(int count) {
        try {
            await().atMost(TIMEOUT)
                    .pollInterval(Duration.ofMillis(250))
                    .ignoreExceptions()
                    .until(() -> {
                        supervisor.run();
                        for (UUID id : ledger) {
                            if (!seen.containsKey(id)) {
                                predictions.find(id).ifPresent(answer -> seen.put(id, answer));
                            }
                        }
                        return seen.size() >= count;
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(describeMissing(count), e);
        }
    }

    /** Shows which of the two queries has stopped: the one that answers, or the one that stores answers. */
    private String describeMissing(int count) {
        return String.format(
                Locale.ROOT,
                "%d of %d answers are stored; the topics hold %d requests, %d answers and %d dead letters",
                seen.size(),
                count,
                traffic.list(Topic.PREDICTION_REQUESTS).size(),
                answers().size(),
                traffic.list(Topic.PREDICTION_DEAD_LETTERS).size());
    }

    private void assertNothingLostOrChanged() {
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(ledger);
        Map<UUID, PredictionAnswer> first = new HashMap<>();
        answers().forEach(answer -> first.putIfAbsent(answer.id(), answer));
        seen.forEach((id, answer) -> {
            assertThat(predictions.find(id)).as("in the store").contains(answer);
            assertThat(first).as("in the topic").containsEntry(id, answer);
        });
    }

    private List<PredictionAnswer> answers() {
        return traffic.list(Topic.PREDICTION_RESPONSES).stream()
                .<PredictionAnswer>map(message -> PredictionJson.read(message.value()))
                .toList();
    }

    private void poison(int count) {
        for (int number = 0; number < count; number++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
            String good = new String(
                    PredictionRequestJson.write(TinyFlights.request(id, flights.get(number))), StandardCharsets.UTF_8);
            traffic.send(key, poison(number, good));
        }
        traffic.flush();
    }

    private byte @Nullable [] poison(int number, String good) {
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        return switch (number % 5) {
            case 0 -> noise;
            case 1 -> Arrays.copyOf(noise, 1_000_000);
            case 2 ->
                good.replaceFirst("\"flightNum\":\\d+", "\"flightNum\":[]").getBytes(StandardCharsets.UTF_8);
            case 3 -> number % 2 == 0 ? new byte[0] : null;
            default ->
                good.replaceFirst("\"origin\":\"...\"", "\"origin\":\"QQQ\"").getBytes(StandardCharsets.UTF_8);
        };
    }

    /** By the messages' places in their topic, because some dead letters are written twice after a kill. */
    private Map<String, String> reasonsByPlace() {
        Map<String, String> reasons = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : traffic.list(Topic.PREDICTION_DEAD_LETTERS)) {
            reasons.put(
                    header(letter, DeadLetterHeader.PARTITION) + "/" + header(letter, DeadLetterHeader.OFFSET),
                    header(letter, DeadLetterHeader.REASON));
        }
        return reasons;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, DeadLetterHeader header) {
        return new String(letter.headers().lastHeader(header.headerName()).value(), StandardCharsets.UTF_8);
    }

    private static Optional<Path> findNewest(Path offsets) throws IOException {
        try (Stream<Path> files = Files.list(offsets)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .max(Comparator.comparingLong(
                            file -> Long.parseLong(file.getFileName().toString())));
        }
    }

    /** Cuts a file in half and deletes the checksum that would reveal it. */
    private static void cut(Path newest) throws IOException {
        try (FileChannel file = FileChannel.open(newest, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        Files.deleteIfExists(newest.resolveSibling("." + newest.getFileName() + ".crc"));
    }
}
