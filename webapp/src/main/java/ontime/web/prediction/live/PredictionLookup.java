package ontime.web.prediction.live;

import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.RejectionReason;
import ontime.web.error.ProblemException;
import ontime.web.model.ModelDirectory;
import ontime.web.parameter.FormAddress;
import org.springframework.stereotype.Component;

/** Finds prediction requests by the id in an address. */
@Component
public final class PredictionLookup {

    private final PredictionRequestService service;
    private final ModelDirectory models;

    PredictionLookup(PredictionRequestService service, ModelDirectory models) {
        this.service = service;
        this.models = models;
    }

    /** A request by its id; 404 if there is none. */
    public PredictionRequest request(String id) {
        return service.findRequest(uuid(id)).orElseThrow(() -> unknown(id));
    }

    /** A request and its answer; 404 if there is no such request. */
    public PredictionState state(String id) {
        return state(request(id));
    }

    /** A request and its answer. One without an answer is scheduled to be sent again. */
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
            // Reported below, with the id.
        }
        throw unknown(id);
    }

    private static ProblemException unknown(String id) {
        return ProblemException.ofNotFound("predict.unknown", id).withHelp(FormAddress.PREDICT, "predict.title");
    }
}
