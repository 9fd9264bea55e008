package ontime.web.prediction.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.settings.Settings;
import ontime.stores.StoreUnavailableException;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes requests and gives answers. A request is stored, then sent; one that is not answered within half a minute is sent
 * again, some times. That is harmless: the first answer of a request stays. Answers are told as they come, and found in the
 * store.
 */
@Component
public final class PredictionRequestService implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionRequestService.class);

    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final int RECENT = 20_000;

    private final PredictionRequests requests;
    private final PredictionAnswers predictions;
    private final RequestTopic outgoing;
    private final AnswerTopic incoming;
    private final Settings.Predictions limits;
    private final PredictionEvents events;
    private final WaitingRequests waiting;
    private final Cache<UUID, PredictionAnswer> recent =
            Caffeine.newBuilder().maximumSize(RECENT).executor(Runnable::run).build();
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "predictions-again");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean following = new AtomicBoolean();
    private volatile @Nullable ScheduledFuture<?> looking;

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
     * Takes a request: when this comes back, it is stored and kept by the broker. A request of the same id that asks the
     * same is the same request.
     *
     * @throws ProblemException 409 where one of its id asks something else, 429 where too many wait
     * @throws StoreUnavailableException where it could not be stored or sent
     */
    public PredictionRequest ask(PredictionRequest request) {
        if (waiting.count() >= limits.waiting()) {
            throw ProblemException.ofTooManyRequests("predict.tooMany", COME_BACK, waiting.count());
        }
        PredictionRequest stored = requests.addIfAbsent(request);
        if (!stored.bodyHash().equals(request.bodyHash())) {
            throw ProblemException.ofConflict("predict.conflict");
        }
        if (find(stored.id()).isEmpty()) {
            // Before it is sent: its answer may be faster than the broker's acknowledgement.
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

    /** Waits for the answer to a request that may have been sent from elsewhere, or before a restart. */
    void expect(PredictionRequest request) {
        waiting.expect(request);
    }

    /** The request of an id. */
    Optional<PredictionRequest> findRequest(UUID id) {
        return requests.find(id);
    }

    /** The answer to a request: the first one, as the store has it; one that is not stored yet, as it came. */
    Optional<PredictionAnswer> find(UUID id) {
        return predictions.find(id).or(() -> Optional.ofNullable(recent.getIfPresent(id)));
    }

    /**
     * Tells the answer to a request once, when it comes.
     *
     * @return for those who stop waiting
     */
    public Runnable whenAnswered(UUID id, Consumer<PredictionAnswer> listener) {
        return events.add(id, listener);
    }

    /** Tells those who wait for an answer that is there. */
    public void tellIfAnswered(UUID id) {
        find(id).ifPresent(events::tell);
    }

    @Override
    public void start() {
        if (following.compareAndSet(false, true)) {
            incoming.follow(this::answered);
        }
        looking = again.scheduleWithFixedDelay(
                this::sendAgain, LOOKED_EVERY.toMillis(), LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledFuture<?> task = looking;
        looking = null;
        if (task != null) {
            task.cancel(false);
        }
    }

    @Override
    public void destroy() {
        again.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    private void answered(PredictionAnswer answer) {
        PredictionAnswer first = recent.asMap().putIfAbsent(answer.id(), answer);
        waiting.answered(answer.id());
        if (first == null) {
            events.tell(answer);
        }
    }

    /** Sends what is due; one that can't be sent now is due again later, with all that come after it. */
    void sendAgain() {
        try {
            for (PredictionRequest request : waiting.listDue()) {
                find(request.id()).ifPresentOrElse(this::answered, () -> sendUnlessOften(request));
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("unanswered requests wait: {}", e.getMessage());
        }
    }

    private void sendUnlessOften(PredictionRequest request) {
        boolean again = waiting.isToBeSent(request.id());
        // First, so that a broker that is away is not asked for the same request over and over.
        waiting.sent(request);
        if (again) {
            LOG.info("{} is sent again", request.id());
            outgoing.send(request);
        }
    }
}
