package ontime.web.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.model.time.WaitClock;
import ontime.stores.publication.Publications;
import org.springframework.stereotype.Component;

/**
 * Reads what is loaded. Every request needs it, so it stays in memory: after a second, one request reads it again while
 * the others use the value at hand. After three seconds without a successful read, requests wait for the store.
 */
@Component
public final class LoadedDataReader {

    private static final Duration REFRESHED_AFTER = Duration.ofSeconds(1);
    private static final Duration EXPIRED_AFTER = Duration.ofSeconds(3);
    private static final String ALL = "all";

    private final Publications publications;
    private final LoadingCache<String, LoadedData> cache;

    LoadedDataReader(Publications publications, Clock clock) {
        this.publications = publications;
        WaitClock waits = new WaitClock(clock);
        this.cache = Caffeine.newBuilder()
                .refreshAfterWrite(REFRESHED_AFTER)
                .expireAfterWrite(EXPIRED_AFTER)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(waits.millis()))
                // The request that finds the value old reads it, not a thread of its own.
                .executor(Runnable::run)
                .build(key -> read());
    }

    /**
     * What is loaded, at most three seconds old.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public LoadedData get() {
        return cache.get(ALL);
    }

    /** What is loaded at this moment, read from the store. */
    LoadedData read() {
        Set<String> names = Arrays.stream(StoredDataset.values())
                .filter(StoredDataset::shownOnPages)
                .map(StoredDataset::datasetName)
                .collect(Collectors.toSet());
        List<Publication> all = publications.listAll().stream()
                .filter(publication -> names.contains(publication.dataset()))
                .toList();
        List<Publication> flights = all.stream()
                .filter(publication -> publication.dataset().equals(StoredDataset.FLIGHTS_BY_ROUTE_DAY.datasetName()))
                .toList();
        return new LoadedData(
                flights.stream().map(Publication::month).toList(),
                flights.stream().mapToLong(Publication::rows).sum(),
                all.stream().mapToLong(Publication::version).max().orElse(0),
                all.stream().anyMatch(Publication::demonstration),
                all.stream().map(LoadedDataReader::identity).collect(Collectors.joining(",")));
    }

    private static String identity(Publication publication) {
        return String.join(
                "/",
                publication.dataset(),
                publication.month().toString(),
                Long.toString(publication.version()),
                publication.publishedAt().toString());
    }
}
