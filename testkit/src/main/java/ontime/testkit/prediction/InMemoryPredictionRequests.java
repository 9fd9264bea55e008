package ontime.testkit.prediction;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.PredictionRequests;

/** Requests of a map; passes the same contract as the real store. */
public final class InMemoryPredictionRequests implements PredictionRequests {

    private final Map<UUID, PredictionRequest> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<PredictionRequest> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public PredictionRequest addIfAbsent(PredictionRequest request) {
        return byId.computeIfAbsent(request.id(), id -> request);
    }
}
