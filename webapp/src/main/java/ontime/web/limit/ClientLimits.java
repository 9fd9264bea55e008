package ontime.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import ontime.model.settings.Settings;
import ontime.stores.SharedCounts;
import ontime.stores.StoreUnavailableException;
import ontime.stores.subscription.SubscriptionSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes limits. One web application counts in memory. If there are several on the same stores, they count in the store
 * together, under keyed hashes of the clients; while the store does not answer, each counts for itself.
 */
@Component
public final class ClientLimits {

    private static final Logger LOG = LoggerFactory.getLogger(ClientLimits.class);

    private static final int MAX_CLIENTS = 10_000;
    private static final String USE = "limits";

    private final SharedCounts counts;
    private final SubscriptionSecret secret;
    private final boolean shared;
    private final Clock clock;

    ClientLimits(SharedCounts counts, SubscriptionSecret secret, Settings.Web web, Clock clock) {
        this.counts = counts;
        this.secret = secret;
        this.shared = web.hosts() > 1;
        this.clock = clock;
    }

    /**
     * A limit.
     *
     * @param name tells limits with the same message apart: the same one in every web application
     * @param most requests of one client
     * @param within the time from the first of them
     * @param code of the error message; its argument is the limit
     */
    public ClientLimit of(String name, int most, Duration within, String code) {
        ToLongFunction<String> here = here(within);
        return new ClientLimit(most, within, code, shared ? client -> together(name, client, within, here) : here);
    }

    private static ToLongFunction<String> here(Duration within) {
        Cache<String, AtomicLong> byClient = Caffeine.newBuilder()
                .expireAfterWrite(within)
                .maximumSize(MAX_CLIENTS)
                .executor(Runnable::run)
                .build();
        return client -> byClient.get(client, key -> new AtomicLong()).incrementAndGet();
    }

    private long together(String name, String client, Duration within, ToLongFunction<String> here) {
        try {
            return counts.add(secret.proof(USE, name, client), clock.instant(), within);
        } catch (StoreUnavailableException e) {
            LOG.debug("{} is counted in this process: {}", name, e.getMessage());
            return here.applyAsLong(client);
        }
    }

    /** Deletes counts whose time is over. Several processes may do it at once. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteOver() {
        try {
            long deleted = counts.deleteOver(clock.instant());
            LOG.debug("{} counts were over and are deleted", deleted);
        } catch (StoreUnavailableException e) {
            LOG.warn("Could not delete counts that are over: {}", e.getMessage());
        }
    }
}
