package ontime.web.prediction;

import java.util.Optional;
import ontime.model.prediction.CancellationRisk;
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

    /** How likely a cancellation is; null if it is as unlikely as on most days, or not predicted. */
    public @Nullable CancellationRisk getCancellationToMention() {
        PredictionState.Answered prediction = state.prediction();
        Double cancelled = prediction == null ? null : prediction.cancelled();
        CancellationRisk risk = cancelled == null ? CancellationRisk.UNLIKELY : CancellationRisk.of(cancelled);
        return risk == CancellationRisk.UNLIKELY ? null : risk;
    }

    Optional<Verdict> findVerdict() {
        return Optional.ofNullable(verdict);
    }
}
