package ontime.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.StoreUnavailableException;
import ontime.testkit.prediction.SomePredictions;
import ontime.web.prediction.live.AnswerTopic;
import ontime.web.prediction.live.RequestTopic;

/**
 * Answers at once, but for some flight numbers: {@link #SLOW} takes half a second, {@link #NEVER} is not answered,
 * {@link #REFUSED} can't be, {@link #AWAY} can't even be sent, {@link #TWO_HOURS} is answered by models of that moment, and
 * {@link #RANGE} with a range.
 */
public final class FakeStream implements RequestTopic, AnswerTopic {

    public static final int SLOW = 9001;
    public static final int NEVER = 9002;
    public static final int REFUSED = 9003;
    public static final int AWAY = 9004;
    public static final int TWO_HOURS = 9005;
    public static final int RANGE = 9006;

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
            case AWAY -> throw new StoreUnavailableException("the broker", new IOException("connection refused"));
            case TWO_HOURS -> listener.accept(twoHoursBefore(request.id()));
            case RANGE -> listener.accept(SomePredictions.withRange(request.id()));
            case SLOW ->
                CompletableFuture.delayedExecutor(SLOW_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(() -> listener.accept(answer(request)));
            case REFUSED -> listener.accept(SomePredictions.rejection(request.id()));
            default -> listener.accept(answer(request));
        }
    }

    /** Neither likely late nor likely on time. */
    private static Prediction twoHoursBefore(UUID id) {
        return new Prediction(
                id,
                Moment.TWO_HOURS_BEFORE,
                List.of(0.1, 0.3, 0.35, 0.25),
                0.34,
                null,
                null,
                0.12,
                List.of("delay_class_two_hours_before/1", "late_before_departure/2"),
                SomePredictions.NOW);
    }

    /** How often a request was sent. */
    public int count(UUID id) {
        AtomicInteger count = sent.get(id);
        return count == null ? 0 : count.get();
    }

    private static PredictionAnswer answer(PredictionRequest request) {
        return request.findDepDelay().isPresent()
                ? SomePredictions.late(request.id())
                : SomePredictions.onTime(request.id());
    }
}
