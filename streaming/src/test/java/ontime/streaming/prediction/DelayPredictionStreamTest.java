package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ontime.features.model.AnswerColumn;
import ontime.features.model.BoosterModel;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModel;
import ontime.model.catalog.Topic;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionJson;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.prediction.Target;
import org.apache.spark.SparkEnv;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.BlockId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The stream's columns over a table of messages: the real stream does the same with each message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DelayPredictionStreamTest {

    private static final StructType MESSAGES = new StructType()
            .add("key", DataTypes.BinaryType)
            .add("value", DataTypes.BinaryType)
            .add("partition", DataTypes.IntegerType)
            .add("offset", DataTypes.LongType)
            .add("headers", "array<struct<key:string,value:binary>>");

    /** As Kafka's clients send it, and another header, which is of no use to anyone. */
    private static final List<Row> REQUEST_ID =
            List.of(RowFactory.create("X-Request-Id", bytes("abc")), RowFactory.create("other", bytes("x")));

    private final List<Row> flights = TinyFlights.flights().collectAsList();
    private DelayPredictionStream stream;
    private SavedModel late;
    private SavedModel classes;
    private SavedModel lateAtDeparture;

    @BeforeAll
    void train() {
        TinyKnownFlights known = TinyKnownFlights.of(TinyFlights.flights());
        stream = new DelayPredictionStream(
                new RequestAnswers(Set.of("ATL", "DEN", "LAX", "ORD"), TinyFlights.ZONES, known, known));
        late = TinyModels.train(Moment.BEFORE_DEPARTURE, Target.LATE, 1, 5);
        classes = TinyModels.train(Moment.BEFORE_DEPARTURE, Target.DELAY_CLASS, 2, 5);
        lateAtDeparture = TinyModels.train(Moment.AT_DEPARTURE, Target.LATE, 3, 5);
    }

    @Test
    void aSingleRequestGetsTheProbabilitiesThatBatchGives() {
        Map<Integer, List<Double>> batch = new HashMap<>();
        classes.score(TinyModels.batchFeatures(Moment.BEFORE_DEPARTURE), "scores")
                .collectAsList()
                .forEach(row -> batch.put(row.<Integer>getAs("FlightNum"), row.getList(row.fieldIndex("scores"))));

        List<Prediction> predictions = predictions(false, List.of(late, classes));

        assertThat(predictions).hasSize(TinyFlights.COUNT).allSatisfy(prediction -> {
            int number = (int) prediction.id().getLeastSignificantBits();
            assertThat(prediction.probabilities()).isEqualTo(batch.get(number));
        });
        assertThat(predictions.stream().map(Prediction::late).distinct().count())
                .as("different chances")
                .isGreaterThan(10);
    }

    @Test
    void aRequestAtDepartureGetsTheProbabilitiesThatBatchGivesFromTheSameKnowledge() {
        Map<Integer, Double> batch = new HashMap<>();
        lateAtDeparture
                .score(TinyModels.withoutDelays(Moment.AT_DEPARTURE), "scores")
                .collectAsList()
                .forEach(row -> batch.put(
                        row.<Integer>getAs("FlightNum"),
                        row.<Double>getList(row.fieldIndex("scores")).get(1)));

        List<Prediction> predictions = predictions(true, List.of(late, lateAtDeparture));

        assertThat(predictions).hasSize(TinyFlights.COUNT).allSatisfy(prediction -> {
            assertThat(prediction.late())
                    .isEqualTo(batch.get((int) prediction.id().getLeastSignificantBits()));
            assertThat(prediction.models()).containsExactly("late_at_departure/3");
            assertThat(prediction.moment()).isEqualTo(Moment.AT_DEPARTURE);
        });
    }

    @Test
    void aRangeIsThatOfBatchAndTheModelOfMinutesLeavesTheMedianToIt() {
        SavedModel range = TinyModels.train(Moment.BEFORE_DEPARTURE, Target.RANGE, 4, 5);
        SavedModel minutes = TinyModels.train(Moment.BEFORE_DEPARTURE, Target.MINUTES, 5, 5);
        Map<Integer, List<Double>> batch = new HashMap<>();
        range.score(TinyModels.batchFeatures(Moment.BEFORE_DEPARTURE), "scores")
                .collectAsList()
                .forEach(row -> batch.put(row.<Integer>getAs("FlightNum"), row.getList(row.fieldIndex("scores"))));

        assertThat(predictions(false, List.of(range, minutes)))
                .hasSize(TinyFlights.COUNT)
                .allSatisfy(prediction -> {
                    DelayRange said = prediction.findRange().orElseThrow();
                    assertThat(List.of((double) said.low(), (double) said.median(), (double) said.high()))
                            .isEqualTo(batch.get((int) prediction.id().getLeastSignificantBits()));
                    assertThat(prediction.minutes()).isEqualTo(said.median());
                    assertThat(prediction.models()).containsExactly("range_before_departure/4");
                });
        assertThat(predictions(false, List.of(range, late, classes))).allSatisfy(prediction -> assertThat(
                        prediction.findRange().orElseThrow().median() >= 15)
                .isEqualTo(prediction.findLate().orElseThrow() > 0.5));
        assertThatCode(() -> range.check(TinyFlights.spark())).doesNotThrowAnyException();
    }

    @Test
    void theLatestMomentWithAModelAnswers() {
        assertThat(predictions(true, List.of(late, classes))).allSatisfy(prediction -> {
            assertThat(prediction.moment()).isEqualTo(Moment.BEFORE_DEPARTURE);
            assertThat(prediction.models())
                    .containsExactly("delay_class_before_departure/2", "late_before_departure/1");
            assertThat(prediction.minutes()).isNull();
        });
    }

    @Test
    void aMessageThatIsNoRequestBecomesADeadLetterWithItsReasonAndItsBytes() {
        PredictionRequest request = TinyFlights.request(flights.get(0), false);
        byte[] elsewhere = new String(PredictionRequestJson.write(request), StandardCharsets.UTF_8)
                .replaceFirst("\"origin\":\"...\"", "\"origin\":\"ZZZ\"")
                .getBytes(StandardCharsets.UTF_8);
        byte[] key = bytes(request.id().toString());

        List<Row> replies = replies(
                List.of(
                        RowFactory.create(key, bytes("garbage"), 1, 10L, REQUEST_ID),
                        RowFactory.create(null, null, 0, 11L, null),
                        RowFactory.create(key, new byte[70_000], 0, 12L, null),
                        RowFactory.create(bytes("other"), PredictionRequestJson.write(request), 0, 13L, null),
                        RowFactory.create(key, elsewhere, 0, 14L, null)),
                List.of(late));

        assertThat(replies).extracting(row -> row.getString(0)).containsOnly(Topic.PREDICTION_DEAD_LETTERS.topicName());
        assertThat(replies)
                .extracting(row -> header(row, "reason"))
                .containsExactly("NOT_JSON", "EMPTY", "TOO_LARGE", "OTHER_KEY", "UNKNOWN_AIRPORT");
        assertThat(replies).extracting(row -> header(row, "offset")).containsExactly("10", "11", "12", "13", "14");
        assertThat(header(replies.get(0), "partition")).isEqualTo("1");
        assertThat(replies).extracting(row -> header(row, "X-Request-Id")).containsExactly("abc", "", "", "", "");
        assertThat(replies.get(0).<byte[]>getAs("value")).isEqualTo(bytes("garbage"));
        assertThat(replies.get(0).<byte[]>getAs("key")).isEqualTo(key);
    }

    @Test
    void withoutAModelForItARequestIsADeadLetter() {
        List<Row> replies = replies(List.of(message(flights.get(0), false)), List.of(lateAtDeparture));

        assertThat(replies).extracting(row -> header(row, "reason")).containsExactly("NO_MODEL");
    }

    @Test
    void modelsAreReleasedOnceTheirColumnIsClosed() {
        Set<String> before = broadcasts();
        AnswerColumn answer = stream.answer(TinyFlights.spark(), List.of(late, classes));
        Set<String> held = broadcasts();
        held.removeAll(before);
        assertThat(held).isNotEmpty();

        answer.close();

        await().untilAsserted(() -> assertThat(broadcasts()).doesNotContainAnyElementsOf(held));
    }

    private static Set<String> broadcasts() {
        Set<String> names = new HashSet<>();
        SparkEnv.get()
                .blockManager()
                .getMatchingBlockIds(BlockId::isBroadcast)
                .foreach(block -> names.add(block.name()));
        return names;
    }

    @Test
    void modelsOfEveryTargetPassTheCheckBeforeTheyServe() {
        for (SavedModel model : List.of(late, classes, lateAtDeparture)) {
            assertThatCode(() -> model.check(TinyFlights.spark())).doesNotThrowAnyException();
        }
    }

    @Test
    void aModelWithBrokenTreesFailsTheCheck() {
        Transformer[] stages = late.pipeline().stages().clone();
        stages[stages.length - 1] = BoosterModel.of(bytes("no trees"), true);
        SavedModel broken = new SavedModel(late.manifest(), new PipelineModel("broken", stages));

        assertThatThrownBy(() -> broken.check(TinyFlights.spark())).hasStackTraceContaining("not a model of XGBoost");
    }

    private List<Prediction> predictions(boolean isAtDeparture, List<SavedModel> models) {
        List<Row> messages =
                flights.stream().map(flight -> message(flight, isAtDeparture)).toList();
        return replies(messages, models).stream()
                .map(row -> PredictionJson.read(row.getAs("value")))
                .toList();
    }

    private List<Row> replies(List<Row> messages, List<SavedModel> models) {
        try (AnswerColumn answer = stream.answer(TinyFlights.spark(), models)) {
            return DelayPredictionStream.replies(TinyFlights.spark().createDataFrame(messages, MESSAGES), answer)
                    .collectAsList();
        }
    }

    @Test
    void anAnswerHasTheIdOfTheRequestAndNoOtherHeader() {
        Row reply =
                replies(List.of(message(flights.get(0), false)), List.of(late)).get(0);

        assertThat(header(reply, "X-Request-Id")).isEqualTo("abc");
        assertThat(reply.getList(reply.fieldIndex("headers"))).hasSize(1);
    }

    private static Row message(Row flight, boolean isAtDeparture) {
        PredictionRequest request = TinyFlights.request(flight, isAtDeparture);
        return RowFactory.create(
                bytes(request.id().toString()), PredictionRequestJson.write(request), 0, 0L, REQUEST_ID);
    }

    private static String header(Row reply, String name) {
        Stream<Row> headers = reply.<Row>getList(reply.fieldIndex("headers")).stream();
        return headers.filter(header -> header.getString(0).equals(name))
                .map(header -> new String(header.<byte[]>getAs(1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
