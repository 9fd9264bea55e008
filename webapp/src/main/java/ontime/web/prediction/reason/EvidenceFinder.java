package ontime.web.prediction.reason;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import ontime.web.model.ModelDirectory;
import ontime.web.model.ModelWords;
import ontime.web.prediction.live.PredictionState;
import org.springframework.stereotype.Component;

/** Finds the models behind a prediction, and how accurate they are. */
@Component
public final class EvidenceFinder {

    private static final String MEAN_ERROR = "mae";

    private final ModelDirectory models;
    private final ModelWords words;

    EvidenceFinder(ModelDirectory models, ModelWords words) {
        this.models = models;
        this.words = words;
    }

    public Evidence of(PredictionState.Answered answered, Locale locale) {
        List<TrainedModel> known = answered.models().stream()
                .map(models::find)
                .flatMap(Optional::stream)
                .toList();
        Optional<TrainedModel> first =
                of(Target.LATE, known).or(() -> known.stream().findFirst());
        return new Evidence(
                answered.models().stream().map(id -> note(id, locale)).toList(),
                trackRecord(answered, known).orElse(null),
                of(Target.RANGE, known)
                        .or(() -> of(Target.MINUTES, known))
                        .map(model -> model.judgement().scores().get(MEAN_ERROR))
                        .orElse(null),
                first.map(TrainedModel::training).orElse(null),
                first.filter(TrainedModel::followsMonths).isPresent());
    }

    private ModelNote note(String id, Locale locale) {
        return models.find(id)
                .map(model -> ModelNote.of(model, words, locale))
                .orElseGet(() -> new ModelNote(id, null));
    }

    private static Optional<TrackRecord> trackRecord(PredictionState.Answered answered, List<TrainedModel> known) {
        return Optional.ofNullable(answered.late())
                .flatMap(late -> of(Target.LATE, known).map(model -> TrackRecord.of(model, late)));
    }

    private static Optional<TrainedModel> of(Target target, List<TrainedModel> known) {
        return known.stream().filter(model -> model.target() == target).findFirst();
    }
}
