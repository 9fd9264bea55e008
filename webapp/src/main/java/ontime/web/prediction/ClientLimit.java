package ontime.web.prediction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.model.settings.Settings;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** So many requests to predict a minute from one address, so that nobody takes the stream for himself. */
@Component
final class ClientLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;

    private final int perMinute;
    private final Cache<String, AtomicInteger> byAddress = Caffeine.newBuilder()
            .expireAfterWrite(MINUTE)
            .maximumSize(MOST_CLIENTS)
            .executor(Runnable::run)
            .build();

    ClientLimit(Settings.Predictions limits) {
        this.perMinute = limits.perMinute();
    }

    /** Counts a request; 429 where its address had its share of the minute. */
    void count(String address) {
        if (byAddress.get(address, key -> new AtomicInteger()).incrementAndGet() > perMinute) {
            throw ProblemException.ofTooManyRequests("predict.tooManyOfOne", MINUTE, perMinute);
        }
    }
}
