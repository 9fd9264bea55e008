package ontime.web.prediction.live;

import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.RejectionReason;
import ontime.web.error.ProblemException;
import ontime.web.model.ModelDirectory;
import org.springframework.stereotype.Component;

/** Finds requests by the ids of addresses. */
@Component
public final class PredictionLookup {

    private final PredictionRequestService service;
    private final ModelDirectory models;

    PredictionLookup(PredictionRequestService service, ModelDirectory models) {
        this.service = service;
        this.models = models;
    }

    /** The request of an id; 404 where nothing was asked under it. */
    public PredictionRequest request(String id) {
        return service.findRequest(uuid(id)).orElseThrow(() -> unknown(id));
    }

    /** The request of an id and what became of it; 404 where nothing was asked under it. */
    public PredictionState state(String id) {
        return state(request(id));
    }

    /** What became of a request. One that nobody has answered is made sure of being sent again in time. */
    public PredictionState state(PredictionRequest request) {
        return service.find(request.id())
                .map(answer -> PredictionState.of(request, answer))
                .orElseGet(() -> waiting(request));
    }

    private PredictionState waiting(PredictionRequest request) {
        service.expect(request);
        return PredictionState.ofWaiting(request, models.isAnyServing() ? null : RejectionReason.NO_MODEL);
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
        return ProblemException.ofNotFound("predict.unknown", id)
                .withHelp(PredictionAddresses.PREDICT, "predict.title");
    }
}
