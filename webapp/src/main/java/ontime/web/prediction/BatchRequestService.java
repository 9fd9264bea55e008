package ontime.web.prediction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.BatchPage;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.RequestsByDay;
import org.springframework.stereotype.Component;

/** Stores requests for daily batches, and finds the predictions of past batches. */
@Component
final class BatchRequestService {

    private final RequestsByDay requests;
    private final BatchPredictions predictions;
    private final Clock clock;

    BatchRequestService(RequestsByDay requests, BatchPredictions predictions, Clock clock) {
        this.requests = requests;
        this.predictions = predictions;
        this.clock = clock;
    }

    /**
     * Stores the request of a valid form for the batch of its day. Requesting the same flight again, from anywhere, is the
     * same request of that day.
     */
    PredictionRequest ask(PredictionForm form) {
        Clock now = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        PredictionRequest asked = form.request(id(form.request(UUID.randomUUID(), now)), now);
        requests.add(asked);
        return asked;
    }

    /** Stores a request that still waits for its answer for the batch of its day too. The first answer stays. */
    void add(PredictionRequest waiting) {
        requests.add(waiting);
    }

    /** A page of a day's batch; empty if the day has no batch, or fewer pages. */
    Optional<BatchPage> find(LocalDate day, int page) {
        return predictions.find(day, page);
    }

    private static UUID id(PredictionRequest request) {
        String question = "ontime batch %s %s".formatted(request.batchDay(), request.bodyHash());
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8));
    }
}
