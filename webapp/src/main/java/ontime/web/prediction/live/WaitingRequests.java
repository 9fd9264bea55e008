package ontime.web.prediction.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.prediction.PredictionRequest;
import ontime.model.time.WaitClock;

/**
 * The requests that are not answered yet. Their number shows how far the stream lags. Each is due to be sent again
 * after half a minute, then after twice the time each, but not forever: a stream that was down finds it in the topic.
 */
final class WaitingRequests {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** The last time is after over a quarter of an hour. */
    static final int MOST_TIMES = 6;

    private final Map<UUID, Sent> byId = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final InstantSource waits;

    private record Sent(PredictionRequest request, int times, Instant due) {}

    WaitingRequests(InstantSource clock) {
        this.clock = clock;
        this.waits = new WaitClock(clock);
    }

    int count() {
        return byId.size();
    }

    /** How long the oldest of them waits; zero if none does. */
    Duration oldest() {
        return byId.values().stream()
                .map(sent -> sent.request().askedAt())
                .min(Comparator.naturalOrder())
                .map(asked -> Duration.between(asked, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** Records that a request was sent, or, after {@link #MOST_TIMES}, that its answer was looked up. */
    void sent(PredictionRequest request) {
        Instant now = waits.instant();
        byId.compute(request.id(), (id, known) -> {
            int times = known == null ? 1 : Math.min(known.times() + 1, MOST_TIMES + 1);
            return new Sent(request, times, now.plus(pause(times)));
        });
    }

    /** Records a request that another process may have sent when it arrived. */
    void expect(PredictionRequest request) {
        byId.putIfAbsent(request.id(), new Sent(request, 1, request.askedAt().plus(FIRST_PAUSE)));
    }

    void answered(UUID id) {
        byId.remove(id);
    }

    /** The requests that are due now. */
    List<PredictionRequest> listDue() {
        Instant now = waits.instant();
        return byId.values().stream()
                .filter(sent -> !sent.due().isAfter(now))
                .map(Sent::request)
                .toList();
    }

    /** Whether a request may be sent again. */
    boolean isToBeSent(UUID id) {
        Sent sent = byId.get(id);
        return sent != null && sent.times() < MOST_TIMES;
    }

    private static Duration pause(int times) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << (times - 1));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
