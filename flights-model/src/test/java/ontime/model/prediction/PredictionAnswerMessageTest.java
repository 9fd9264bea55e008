package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ontime.model.catalog.Topic;
import org.junit.jupiter.api.Test;

final class PredictionAnswerMessageTest {

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final Instant NOW = Instant.parse("2008-01-15T10:15:30.125Z");
    private static final String ANSWERS = Topic.PREDICTION_RESPONSES.topicName();
    private static final String DEAD = Topic.PREDICTION_DEAD_LETTERS.topicName();

    @Test
    void aPredictionIsReadToTheLastDigit() {
        Prediction prediction = new Prediction(
                ID,
                Moment.AT_DEPARTURE,
                List.of(0.1, 1.0 / 3, 0.2, 0.36666666666666664),
                0.1 + 0.2,
                -12.345678901234567,
                null,
                0.012345678901234567,
                List.of("late_at_departure/3"),
                NOW);

        assertThat(PredictionAnswerMessage.read(ANSWERS, key(), PredictionJson.write(prediction), Map.of()))
                .contains(prediction);
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsNoPrediction() {
        List<String> models = List.of("late_before_departure/1");

        assertThatThrownBy(() ->
                        new Prediction(ID, Moment.AT_DEPARTURE, List.of(), Double.NaN, null, null, null, models, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prediction(
                        ID, Moment.AT_DEPARTURE, List.of(), null, Double.POSITIVE_INFINITY, null, null, models, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prediction(
                        ID, Moment.BEFORE_DEPARTURE, List.of(), null, null, null, Double.NaN, models, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeIsReadAsItWasWrittenAndItsMedianIsTheExpectedDelay() {
        DelayRange range = new DelayRange(-12, 3, 41);
        List<String> models = List.of("range_before_departure/1");
        Prediction prediction =
                new Prediction(ID, Moment.BEFORE_DEPARTURE, List.of(), null, 3.0, range, null, models, NOW);

        byte[] message = PredictionJson.write(prediction);

        assertThat(new String(message, StandardCharsets.UTF_8))
                .contains("\"range\":{\"low\":-12,\"median\":3,\"high\":41}");
        assertThat(PredictionAnswerMessage.read(ANSWERS, key(), message, Map.of()))
                .contains(prediction);
        assertThatThrownBy(() ->
                        new Prediction(ID, Moment.BEFORE_DEPARTURE, List.of(), null, 4.0, range, null, models, NOW))
                .hasMessageContaining("not the median");
        assertThatThrownBy(() -> new DelayRange(3, -12, 41)).hasMessageContaining("ascending");
    }

    @Test
    void aMomentGoesByItsName() {
        Prediction prediction = new Prediction(
                ID, Moment.TWO_HOURS_BEFORE, List.of(), 0.5, null, null, null, List.of("late_two_hours_before/1"), NOW);

        assertThat(new String(PredictionJson.write(prediction), StandardCharsets.UTF_8))
                .contains("\"moment\":\"two_hours_before\"");
    }

    @Test
    void anAnswerFromBeforeCancellationsAndRangesWerePredictedIsReadStill() {
        byte[] old = ("{\"id\":\"%s\",\"moment\":\"before_departure\",\"probabilities\":[],\"late\":0.25,"
                        + "\"minutes\":null,\"models\":[\"late_before_departure/1\"],\"answeredAt\":\"%s\"}")
                .formatted(ID, NOW)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(PredictionJson.read(old))
                .isEqualTo(new Prediction(
                        ID,
                        Moment.BEFORE_DEPARTURE,
                        List.of(),
                        0.25,
                        null,
                        null,
                        null,
                        List.of("late_before_departure/1"),
                        NOW));
    }

    @Test
    void whatNoModelSaidStaysUnsaid() {
        Prediction prediction = new Prediction(
                ID,
                Moment.BEFORE_DEPARTURE,
                List.of(),
                null,
                null,
                null,
                null,
                List.of("late_before_departure/1"),
                NOW);

        assertThat(PredictionAnswerMessage.read(ANSWERS, key(), PredictionJson.write(prediction), Map.of()))
                .contains(prediction);
    }

    @Test
    void aDeadLetterWithAnIdIsARejection() {
        Map<String, byte[]> headers =
                Map.of("reason", bytes("UNKNOWN_AIRPORT"), "refusedAt", bytes("2008-01-15T10:15:30.125Z"));

        assertThat(PredictionAnswerMessage.read(DEAD, key(), bytes("{}"), headers))
                .contains(new Rejection(ID, RejectionReason.UNKNOWN_AIRPORT, NOW));
        assertThat(PredictionAnswerMessage.read(DEAD, bytes("garbage"), bytes("{}"), headers))
                .isEmpty();
        assertThat(PredictionAnswerMessage.read(DEAD, null, null, headers)).isEmpty();
        assertThat(PredictionAnswerMessage.read(DEAD, key(), null, Map.of())).isEmpty();
    }

    @Test
    void whatIsNoAnswerIsPassedOver() {
        assertThat(PredictionAnswerMessage.read(ANSWERS, key(), bytes("garbage"), Map.of()))
                .isEmpty();
        assertThat(PredictionAnswerMessage.read(ANSWERS, key(), bytes("{\"id\":7}"), Map.of()))
                .isEmpty();
        assertThat(PredictionAnswerMessage.read(ANSWERS, key(), null, Map.of())).isEmpty();
    }

    private static byte[] key() {
        return bytes(ID.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
