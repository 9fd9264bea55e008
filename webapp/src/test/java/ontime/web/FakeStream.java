package ontime.web;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.testkit.prediction.SomePredictions;
import ontime.web.prediction.AnswerTopic;
import ontime.web.prediction.RequestTopic;

/**
 * Answers at once, but for some flight numbers: {@link #SLOW} takes half a second, {@link #NEVER} is not answered, and
 * {@link #REFUSED} can't be.
 */
final class FakeStream implements RequestTopic, AnswerTopic {

    static final int SLOW = 9001;
    static final int NEVER = 9002;
    static final int REFUSED = 9003;

    private static final int SLOW_MILLIS = 500;

    private final ConcurrentHashMap<UUID, AtomicInteger> sent = new ConcurrentHashMap<>();
    private volatile Consumer<PredictionAnswer> listener = answer -> {};

    @Override
    public void follow(Consumer<PredictionAnswer> follower) {
        listener = follower;
    }

    @Override
    public void send(PredictionRequest request) {
        sent.computeIfAbsent(request.id(), id -> new AtomicInteger()).incrementAndGet();
        switch (request.flightNum()) {
            case NEVER -> {}
            case SLOW ->
                CompletableFuture.delayedExecutor(SLOW_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(() -> listener.accept(answer(request)));
            case REFUSED -> listener.accept(SomePredictions.rejection(request.id()));
            default -> listener.accept(answer(request));
        }
    }

    /** How often a request was sent. */
    int count(UUID id) {
        AtomicInteger count = sent.get(id);
        return count == null ? 0 : count.get();
    }

    private static PredictionAnswer answer(PredictionRequest request) {
        return request.findDepDelay().isPresent()
                ? SomePredictions.late(request.id())
                : SomePredictions.onTime(request.id());
    }
}
