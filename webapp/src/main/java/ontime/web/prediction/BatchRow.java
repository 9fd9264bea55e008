package ontime.web.prediction;

import java.util.Optional;
import ontime.model.prediction.Verdict;
import ontime.web.prediction.live.PredictionState;
import org.jspecify.annotations.Nullable;

/**
 * A flight of a day's batch as its page shows it.
 *
 * @param state what was asked and answered
 * @param verdict what is said of it in a word; null where it can't be predicted
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
