package ontime.web.prediction.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.prediction.PredictionRequest;

/**
 * The requests that are not answered yet: they say how far the stream lags, and which is to be sent again. The first time
 * half a minute after it was sent, then after twice the time each, and not for ever: a stream that is down finds it in the
 * topic when it comes back.
 */
final class WaitingRequests {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** Over a quarter of an hour. */
    static final int MOST_TIMES = 6;

    private final Map<UUID, Sent> byId = new ConcurrentHashMap<>();
    private final InstantSource clock;

    private record Sent(PredictionRequest request, int times, Instant due) {}

    WaitingRequests(InstantSource clock) {
        this.clock = clock;
    }

    int count() {
        return byId.size();
    }

    /** It was sent once more; beyond {@link #MOST_TIMES}, that it was looked for once more. */
    void sent(PredictionRequest request) {
        Instant now = clock.instant();
        byId.compute(request.id(), (id, known) -> {
            int times = known == null ? 1 : Math.min(known.times() + 1, MOST_TIMES + 1);
            return new Sent(request, times, now.plus(pause(times)));
        });
    }

    /** It was sent, as far as is known here, when it was asked. */
    void expect(PredictionRequest request) {
        byId.putIfAbsent(request.id(), new Sent(request, 1, request.askedAt().plus(FIRST_PAUSE)));
    }

    void answered(UUID id) {
        byId.remove(id);
    }

    /** Those that are to be looked after now. */
    List<PredictionRequest> listDue() {
        Instant now = clock.instant();
        return byId.values().stream()
                .filter(sent -> !sent.due().isAfter(now))
                .map(Sent::request)
                .toList();
    }

    /** Whether it has not been sent often enough. */
    boolean isToBeSent(UUID id) {
        Sent sent = byId.get(id);
        return sent != null && sent.times() < MOST_TIMES;
    }

    private static Duration pause(int times) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << (times - 1));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
