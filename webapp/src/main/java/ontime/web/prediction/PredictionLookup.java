package ontime.web.prediction;

import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** Finds requests by the ids of addresses. */
@Component
final class PredictionLookup {

    private final PredictionDesk desk;

    PredictionLookup(PredictionDesk desk) {
        this.desk = desk;
    }

    /** The request of an id; 404 where nothing was asked under it. */
    PredictionRequest request(String id) {
        return desk.findRequest(uuid(id)).orElseThrow(() -> unknown(id));
    }

    /** The request of an id and what became of it; 404 where nothing was asked under it. */
    PredictionState state(String id) {
        PredictionRequest request = request(id);
        return PredictionState.of(request, desk.find(request.id()));
    }

    private static UUID uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // Said below, with the id.
        }
        throw unknown(id);
    }

    private static ProblemException unknown(String id) {
        return ProblemException.ofNotFound("predict.unknown", id).withHelp(PredictController.ADDRESS, "predict.title");
    }
}
