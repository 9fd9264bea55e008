package ontime.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.web.error.ProblemException;

/** So many requests within some time from one client, so that nobody takes something for himself. */
public final class ClientLimit {

    private static final int MOST_CLIENTS = 10_000;

    private final int most;
    private final Duration within;
    private final String code;
    private final Cache<String, AtomicInteger> byClient;

    /**
     * A limit.
     *
     * @param most requests of one client
     * @param within so long after its first
     * @param code of the message that says so, whose argument is the number
     */
    public ClientLimit(int most, Duration within, String code) {
        this.most = most;
        this.within = within;
        this.code = code;
        this.byClient = Caffeine.newBuilder()
                .expireAfterWrite(within)
                .maximumSize(MOST_CLIENTS)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Counts a request.
     *
     * @param client its network address
     * @throws ProblemException 429 where the client had its share
     */
    public void count(String client) {
        if (byClient.get(client, key -> new AtomicInteger()).incrementAndGet() > most) {
            throw ProblemException.ofTooManyRequests(code, within, most);
        }
    }
}
