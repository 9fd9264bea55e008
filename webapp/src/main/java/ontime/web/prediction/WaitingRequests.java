package ontime.web.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.prediction.PredictionRequest;

/** The requests that were sent from here and not answered yet: they say how far the stream lags. */
final class WaitingRequests {

    private final Map<UUID, Sent> byId = new ConcurrentHashMap<>();
    private final InstantSource clock;

    private record Sent(PredictionRequest request, Instant at) {}

    WaitingRequests(InstantSource clock) {
        this.clock = clock;
    }

    int count() {
        return byId.size();
    }

    void sent(PredictionRequest request) {
        byId.put(request.id(), new Sent(request, clock.instant()));
    }

    void answered(UUID id) {
        byId.remove(id);
    }

    /** Those that were sent so long ago. */
    List<PredictionRequest> listOlderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        return byId.values().stream()
                .filter(sent -> sent.at().isBefore(before))
                .map(Sent::request)
                .toList();
    }
}
