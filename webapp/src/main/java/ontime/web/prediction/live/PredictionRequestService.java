package ontime.web.prediction.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.settings.Settings;
import ontime.stores.StoreUnavailableException;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import ontime.web.error.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes prediction requests and finds their answers. A request is stored, then sent. One that is not answered within
 * half a minute is sent again, a few times; that is harmless, because the first answer stays. Listeners get an answer
 * as it arrives; later it is in the store.
 */
@Component
public final class PredictionRequestService {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionRequestService.class);

    private static final long RESENT_EVERY_SECONDS = 5;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int RECENT_ANSWERS = 20_000;

    private final PredictionRequests requests;
    private final PredictionAnswers predictions;
    private final RequestTopic outgoing;
    private final AnswerTopic incoming;
    private final Settings.Predictions limits;
    private final PredictionEvents events;
    private final WaitingRequests waiting;
    private final Cache<UUID, PredictionAnswer> recent = Caffeine.newBuilder()
            .maximumSize(RECENT_ANSWERS)
            .executor(Runnable::run)
            .build();

    PredictionRequestService(
            PredictionRequests requests,
            PredictionAnswers predictions,
            RequestTopic outgoing,
            AnswerTopic incoming,
            Settings.Predictions limits,
            PredictionEvents events,
            Clock clock) {
        this.requests = requests;
        this.predictions = predictions;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.limits = limits;
        this.events = events;
        this.waiting = new WaitingRequests(clock);
    }

    /**
     * Takes a request. When this method returns, the request is stored and the broker has it. A request with the same
     * id and content is the same request.
     *
     * @throws ProblemException 409 if its id belongs to a different request, 429 if too many requests wait
     * @throws StoreUnavailableException if it could not be stored or sent
     */
    public PredictionRequest ask(PredictionRequest request) {
        if (waiting.count() >= limits.waiting()) {
            throw ProblemException.ofTooManyRequests("predict.tooMany", RETRY_AFTER, waiting.count());
        }
        PredictionRequest stored = requests.addIfAbsent(request);
        if (!stored.bodyHash().equals(request.bodyHash())) {
            throw ProblemException.ofConflict("predict.conflict");
        }
        if (find(stored.id()).isEmpty()) {
            // Before sending: the answer may be faster than the broker's acknowledgement.
            waiting.sent(stored);
            try {
                outgoing.send(stored);
            } catch (StoreUnavailableException e) {
                waiting.answered(stored.id());
                throw e;
            }
        }
        return stored;
    }

    /** How many requests wait for an answer in this process. */
    public int waiting() {
        return waiting.count();
    }

    /** How long the oldest of them waits; zero if none does. */
    public Duration oldestWait() {
        return waiting.oldest();
    }

    /** Waits for the answer to a request that another process may have sent, or this one before a restart. */
    void expect(PredictionRequest request) {
        waiting.expect(request);
    }

    /** A request by its id. */
    Optional<PredictionRequest> findRequest(UUID id) {
        return requests.find(id);
    }

    /** The answer to a request: the first one from the store, else one that arrived and is not stored yet. */
    public Optional<PredictionAnswer> find(UUID id) {
        return predictions.find(id).or(() -> Optional.ofNullable(recent.getIfPresent(id)));
    }

    /**
     * Calls a listener once, when the answer to a request arrives.
     *
     * @return removes the listener
     */
    public Runnable whenAnswered(UUID id, Consumer<PredictionAnswer> listener) {
        return events.add(id, listener);
    }

    /** Passes an answer that has arrived to its listeners. */
    public void publishIfAnswered(UUID id) {
        find(id).ifPresent(events::publish);
    }

    @EventListener(ContextRefreshedEvent.class)
    void followAnswers() {
        incoming.follow(this::answered);
    }

    private void answered(PredictionAnswer answer) {
        PredictionAnswer first = recent.asMap().putIfAbsent(answer.id(), answer);
        waiting.answered(answer.id());
        if (first == null) {
            events.publish(answer);
        }
    }

    /** Sends the requests that are due. If one can't be sent, it and those after it stay due. */
    @Scheduled(fixedDelay = RESENT_EVERY_SECONDS, initialDelay = RESENT_EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void sendAgain() {
        try {
            for (PredictionRequest request : waiting.listDue()) {
                find(request.id()).ifPresentOrElse(this::answered, () -> sendUnlessOften(request));
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("Could not send unanswered requests again: {}", e.getMessage());
        }
    }

    private void sendUnlessOften(PredictionRequest request) {
        boolean again = waiting.isToBeSent(request.id());
        // First, so that the request is not sent to a broker that is down over and over.
        waiting.sent(request);
        if (again) {
            LOG.info("Request {} is sent again", request.id());
            outgoing.send(request);
        }
    }
}
