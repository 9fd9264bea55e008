package ontime.web.prediction.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param models that answered
 * @param trackRecord what came true where the model of lateness said much the same; null where none is known
 * @param meanError minutes by which the model of minutes was off on average; null where it is not known
 */
record Evidence(List<ModelNote> models, @Nullable TrackRecord trackRecord, @Nullable Double meanError) {

    Evidence {
        models = List.copyOf(models);
    }
}
