package ontime.stores.prediction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.model.time.WaitClock;
import ontime.stores.publication.Publications;

/** The published months of a dataset, and caches for their documents. Both expire after some minutes. */
final class LoadedMonths {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 4_000;

    private final StoredDataset dataset;
    private final InstantSource clock;
    private final LoadingCache<StoredDataset, NavigableSet<YearMonth>> months;

    LoadedMonths(Publications publications, StoredDataset dataset, InstantSource clock) {
        this.dataset = dataset;
        this.clock = new WaitClock(clock);
        this.months = this.<StoredDataset, NavigableSet<YearMonth>>cache().build(of -> publications.list(of).stream()
                .map(Publication::month)
                .collect(TreeSet::new, Set::add, Set::addAll));
    }

    /** The published months. */
    NavigableSet<YearMonth> list() {
        return Collections.unmodifiableNavigableSet(months.get(dataset));
    }

    /** A cache of the usual size. */
    <K, V> Caffeine<K, V> cache() {
        return cache(MOST);
    }

    /** A cache of a given size. */
    @SuppressWarnings("unchecked")
    <K, V> Caffeine<K, V> cache(int most) {
        return (Caffeine<K, V>) Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }
}
