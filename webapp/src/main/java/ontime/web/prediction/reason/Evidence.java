package ontime.web.prediction.reason;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ontime.model.learning.FlightSpan;
import org.jspecify.annotations.Nullable;

/**
 * The models behind a prediction, and how accurate they are.
 *
 * @param models that predicted
 * @param trackRecord how similar predictions of the model of lateness turned out; null if not known
 * @param meanError mean error of the expected delay, over all flights; null if not known
 * @param learned flights that the model of lateness learned from, or else another of the models; null if none is known
 * @param followsMonths whether this model moves what it predicts to the month of the flight
 */
record Evidence(
        List<ModelNote> models,
        @Nullable TrackRecord trackRecord,
        @Nullable Double meanError,
        @Nullable FlightSpan learned,
        boolean followsMonths) {

    Evidence {
        models = List.copyOf(models);
    }

    /** The message about what the models learned from: less than a year shows them no other season. */
    public String learnedCode() {
        if (learned == null || learned.coversYear()) {
            return "prediction.learned";
        }
        return followsMonths ? "prediction.learned.months" : "prediction.learned.season";
    }

    /** Whether one of the models may have learned from flights of a day. */
    public boolean hasLearnedFrom(LocalDate day) {
        return models.stream()
                .map(ModelNote::known)
                .filter(Objects::nonNull)
                .anyMatch(known -> known.hasLearnedFrom(day));
    }
}
