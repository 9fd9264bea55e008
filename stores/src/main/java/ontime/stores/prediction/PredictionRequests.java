package ontime.stores.prediction;

import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;

/** What was asked to be predicted. A request never changes once it is stored. */
public interface PredictionRequests {

    /** The request of an id. */
    Optional<PredictionRequest> find(UUID id);

    /**
     * Stores a request, unless there is one of its id.
     *
     * @return the one that is stored now: this one, or the one that came before it
     */
    PredictionRequest addIfAbsent(PredictionRequest request);
}
