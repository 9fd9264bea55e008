package ontime.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.web.error.ProblemException;

/** Limits the requests of one client, so that no client takes the capacity of all. */
public final class ClientLimit {

    private static final int MAX_CLIENTS = 10_000;

    private final int most;
    private final Duration within;
    private final String code;
    private final Cache<String, AtomicInteger> byClient;

    /**
     * A limit.
     *
     * @param most requests of one client
     * @param within the time from the first of them
     * @param code of the error message; its argument is the limit
     */
    public ClientLimit(int most, Duration within, String code) {
        this.most = most;
        this.within = within;
        this.code = code;
        this.byClient = Caffeine.newBuilder()
                .expireAfterWrite(within)
                .maximumSize(MAX_CLIENTS)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Counts a request.
     *
     * @param client its network address
     * @throws ProblemException 429 if the client has reached the limit
     */
    public void count(String client) {
        if (byClient.get(ClientAddress.client(client), key -> new AtomicInteger())
                        .incrementAndGet()
                > most) {
            throw ProblemException.ofTooManyRequests(code, within, most);
        }
    }
}
