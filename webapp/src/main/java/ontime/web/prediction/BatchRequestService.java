package ontime.web.prediction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.BatchPage;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.RequestsByDay;
import org.springframework.stereotype.Component;

/** Takes requests that a day's batch answers, and gives what batches said. */
@Component
final class BatchRequestService {

    private final RequestsByDay requests;
    private final BatchPredictions predictions;
    private final PredictionFormReader reader;

    BatchRequestService(RequestsByDay requests, BatchPredictions predictions, PredictionFormReader reader) {
        this.requests = requests;
        this.predictions = predictions;
        this.reader = reader;
    }

    /**
     * Stores a request for the batch of its day. The same flight asked for again, by whomever, is the same request of that
     * day.
     *
     * @throws ontime.web.error.ProblemException 400 where the form does not make sense
     */
    PredictionRequest ask(PredictionForm form) {
        PredictionRequest read = reader.read(form, UUID.randomUUID());
        PredictionRequest asked = read.under(id(read));
        requests.add(asked);
        return asked;
    }

    /** Stores a request that waits for its answer for the batch of its day, too: the answer that is given first stays. */
    void add(PredictionRequest waiting) {
        requests.add(waiting);
    }

    /** A page of a day's batch; empty where the day has none, or not so many pages. */
    Optional<BatchPage> find(LocalDate day, int page) {
        return predictions.find(day, page);
    }

    private static UUID id(PredictionRequest request) {
        String question = "ontime batch %s %s".formatted(request.batchDay(), request.bodyHash());
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8));
    }
}
