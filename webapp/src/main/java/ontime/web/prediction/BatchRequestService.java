package ontime.web.prediction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.BatchPage;
import ontime.model.prediction.PredictionRequest;
import ontime.model.settings.Settings;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.RequestsByDay;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import org.springframework.stereotype.Component;

/** Stores requests for daily batches, and finds the predictions of past batches. */
@Component
final class BatchRequestService {

    /** All together may ask for as much as this many clients. */
    private static final int CLIENTS = 20;

    private static final String ALL = "all";

    private final RequestsByDay requests;
    private final BatchPredictions predictions;
    private final Clock clock;
    private final ClientLimit limit;
    private final ClientLimit total;

    BatchRequestService(
            RequestsByDay requests,
            BatchPredictions predictions,
            Clock clock,
            Settings.Predictions limits,
            ClientLimits clients) {
        this.requests = requests;
        this.predictions = predictions;
        this.clock = clock;
        this.limit = clients.of("daily predictions", limits.dailyPerDay(), Duration.ofDays(1), "predict.tooManyDaily");
        this.total = clients.of(
                "all daily predictions",
                Math.multiplyExact(limits.dailyPerDay(), CLIENTS),
                Duration.ofDays(1),
                "predict.tooManyDailyOfAll");
    }

    /**
     * Stores the request of a valid form for the batch of its day. Requesting the same flight again, from anywhere, is the
     * same request of that day.
     *
     * @param client its network address
     * @throws ontime.web.error.ProblemException 429 if the client has reached its limit of a day, or all clients theirs
     */
    PredictionRequest ask(PredictionForm form, String client) {
        limit.count(client);
        total.count(ALL);
        Clock now = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        PredictionRequest asked = form.request(id(form.request(UUID.randomUUID(), now)), now);
        requests.add(asked);
        return asked;
    }

    /**
     * Stores a request that still waits for its answer for the batch of its day too. The first answer stays.
     *
     * @param client its network address
     * @throws ontime.web.error.ProblemException 429 if the client has reached its limit of a day, or all clients theirs
     */
    void add(PredictionRequest waiting, String client) {
        limit.count(client);
        total.count(ALL);
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
