package ontime.stores.prediction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** Requests for predictions. A request never changes once it is stored. */
public final class PredictionRequests {

    private final DocumentStore store;

    /** The requests of a store. */
    public PredictionRequests(DocumentStore store) {
        this.store = store;
    }

    /** The request of an id. */
    public Optional<PredictionRequest> find(UUID id) {
        return store.find(StoreCatalog.PREDICTION_REQUESTS, id.toString());
    }

    /**
     * Stores a request unless its id is taken.
     *
     * @return the stored request: this one, or the one that was there before
     */
    public PredictionRequest addIfAbsent(PredictionRequest request) {
        store.addAbsent(StoreCatalog.PREDICTION_REQUESTS, List.of(request));
        return find(request.id()).orElse(request);
    }
}
