package ontime.web.prediction.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.StoreUnavailableException;
import ontime.web.error.ProblemException;
import ontime.web.model.ModelDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for the predictions of flights of the coming days, and waits a moment for their answers. */
@Component
public final class EarlyPredictions {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyPredictions.class);

    /** The others are asked for the next time. */
    private static final int MOST_ASKED = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PredictionRequestService service;
    private final ModelDirectory models;

    EarlyPredictions(PredictionRequestService service, ModelDirectory models) {
        this.service = service;
        this.models = models;
    }

    /** The predictions that are there or arrive soon, by the ids of their requests. */
    public Map<UUID, Prediction> find(List<PredictionRequest> requests) {
        Map<UUID, Prediction> found = new HashMap<>();
        List<PredictionRequest> open = requests.stream()
                .filter(request -> service.find(request.id()).isEmpty())
                .limit(MOST_ASKED)
                .toList();
        if (!open.isEmpty() && models.isAnyServing()) {
            ask(open);
        }
        requests.forEach(request -> find(request.id(), found));
        return found;
    }

    /** The prediction of a request; empty if it has none. */
    public void find(UUID id, Map<UUID, Prediction> found) {
        service.find(id)
                .filter(Prediction.class::isInstance)
                .map(Prediction.class::cast)
                .ifPresent(prediction -> found.put(id, prediction));
    }

    private void ask(List<PredictionRequest> open) {
        CountDownLatch answered = new CountDownLatch(open.size());
        List<Runnable> ends = open.stream()
                .map(request -> service.whenAnswered(request.id(), answer -> answered.countDown()))
                .toList();
        try {
            open.forEach(service::ask);
            // Whoever asks again later finds what arrives after this.
            if (!answered.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} predictions are not there yet", answered.getCount());
            }
        } catch (ProblemException | StoreUnavailableException e) {
            LOG.warn("Predictions can't be asked for now: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.forEach(Runnable::run);
        }
    }
}
