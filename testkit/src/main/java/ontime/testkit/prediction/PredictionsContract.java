package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ontime.stores.prediction.PredictionAnswers;
import org.junit.jupiter.api.Test;

/** The contract of {@link PredictionAnswers}. A store's test says how to open an empty one. */
public abstract class PredictionsContract {

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final UUID OTHER = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a12");
    private static final UUID THIRD = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a13");

    /** A store that holds nothing. */
    protected abstract PredictionAnswers open();

    @Test
    void anAnswerIsFoundWithEveryValue() {
        PredictionAnswers predictions = open();

        predictions.addAbsent(
                List.of(SomePredictions.late(ID), SomePredictions.onTime(OTHER), SomePredictions.rejection(THIRD)));

        assertThat(predictions.find(ID)).contains(SomePredictions.late(ID));
        assertThat(predictions.find(OTHER)).contains(SomePredictions.onTime(OTHER));
        assertThat(predictions.find(THIRD)).contains(SomePredictions.rejection(THIRD));
    }

    @Test
    void whatWasNotAnsweredIsNotFound() {
        assertThat(open().find(ID)).isEmpty();
    }

    @Test
    void theFirstAnswerStays() {
        PredictionAnswers predictions = open();
        predictions.addAbsent(List.of(SomePredictions.late(ID)));

        predictions.addAbsent(List.of(SomePredictions.onTime(ID), SomePredictions.rejection(ID)));

        assertThat(predictions.find(ID)).contains(SomePredictions.late(ID));
    }

    @Test
    void ofAnswersThatComeTogetherTheFirstCounts() {
        PredictionAnswers predictions = open();

        predictions.addAbsent(List.of(SomePredictions.onTime(ID), SomePredictions.late(ID)));

        assertThat(predictions.find(ID)).contains(SomePredictions.onTime(ID));
    }

    @Test
    void noAnswersAreAddedWithoutATrace() {
        PredictionAnswers predictions = open();

        predictions.addAbsent(List.of());

        assertThat(predictions.find(ID)).isEmpty();
    }
}
