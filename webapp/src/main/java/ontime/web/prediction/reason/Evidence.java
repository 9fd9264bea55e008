package ontime.web.prediction.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models behind a prediction, and how accurate they are.
 *
 * @param models that predicted
 * @param trackRecord how similar predictions of the model of lateness turned out; null if not known
 * @param meanError mean error of the model of minutes; null if not known
 */
record Evidence(List<ModelNote> models, @Nullable TrackRecord trackRecord, @Nullable Double meanError) {

    Evidence {
        models = List.copyOf(models);
    }
}
