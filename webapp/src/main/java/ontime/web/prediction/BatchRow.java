package ontime.web.prediction;

import java.util.Optional;
import ontime.model.prediction.Verdict;
import ontime.web.prediction.live.PredictionState;
import org.jspecify.annotations.Nullable;

/**
 * A flight on the page of a day's predictions.
 *
 * @param state request and answer
 * @param verdict the prediction in a word; null if it can't be predicted
 */
record BatchRow(PredictionState state, @Nullable Verdict verdict) {

    static BatchRow of(PredictionState state) {
        PredictionState.Answered prediction = state.prediction();
        return new BatchRow(state, prediction == null ? null : Verdict.of(prediction.late()));
    }

    Optional<Verdict> findVerdict() {
        return Optional.ofNullable(verdict);
    }
}
