package ontime.web.publication;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Supplier;
import ontime.stores.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value made from published data, kept until something else is published. After a minute, one request makes it again,
 * in case a store was filled in another way, while the others use the value at hand. If a store fails then, the value
 * stays for another minute.
 *
 * @param <T> the value; must be immutable
 */
public final class PublishedValue<T> {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedValue.class);

    private static final Duration REFRESHED_AFTER = Duration.ofMinutes(1);

    private final LoadedDataReader loaded;
    private final Supplier<T> source;

    /** By the fingerprint of the data; only the newest is kept. */
    private final LoadingCache<String, T> cache;

    /**
     * Reads nothing yet.
     *
     * @param source reads the value from the stores
     */
    public PublishedValue(LoadedDataReader loaded, Supplier<T> source) {
        this(loaded, source, Ticker.systemTicker());
    }

    PublishedValue(LoadedDataReader loaded, Supplier<T> source, Ticker ticker) {
        this.loaded = loaded;
        this.source = source;
        this.cache = Caffeine.newBuilder()
                .maximumSize(1)
                .refreshAfterWrite(REFRESHED_AFTER)
                .ticker(ticker)
                // The request that finds the value old makes it, not a thread of its own.
                .executor(Runnable::run)
                .build(new SourceLoader<>(source));
    }

    /** The value for the data that is published now. Before anything is published, it is read every time. */
    public T get() {
        String fingerprint = loaded.get().fingerprint();
        return fingerprint.isEmpty() ? source.get() : cache.get(fingerprint);
    }

    private record SourceLoader<T>(Supplier<T> source) implements CacheLoader<String, T> {

        @Override
        public T load(String fingerprint) {
            return source.get();
        }

        @Override
        public T reload(String fingerprint, T old) {
            try {
                return source.get();
            } catch (StoreUnavailableException e) {
                LOG.warn("Kept a value that could not be refreshed: {}", e.getMessage());
                return old;
            }
        }
    }
}
