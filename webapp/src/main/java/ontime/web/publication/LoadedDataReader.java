package ontime.web.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is loaded. Every request asks, so it answers from memory for a second. Then one request reads again while
 * the others go on with what is there, unless that is old: a second in which all of them read would be a stall.
 */
@Component
public final class LoadedDataReader {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration OLD = Duration.ofSeconds(3);

    private final Publications publications;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Reading last;

    LoadedDataReader(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * What is loaded, at most three seconds old.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    public LoadedData get() {
        Reading known = last;
        if (known == null || known.isOlderThan(OLD, clock)) {
            reading.lock();
        } else if (!known.isOlderThan(KEPT, clock) || !reading.tryLock()) {
            return known.data();
        }
        try {
            return readUnlessRead();
        } finally {
            reading.unlock();
        }
    }

    /** Another request may have read while this one waited. */
    private LoadedData readUnlessRead() {
        Reading known = last;
        if (known == null || known.isOlderThan(KEPT, clock)) {
            Instant now = clock.instant();
            known = new Reading(now, read());
            last = known;
        }
        return known.data();
    }

    private LoadedData read() {
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

    private record Reading(Instant at, LoadedData data) {

        boolean isOlderThan(Duration age, Clock clock) {
            return at.plus(age).isBefore(clock.instant());
        }
    }
}
