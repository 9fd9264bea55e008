package ontime.stores.prediction;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ontime.model.catalog.StoredDataset;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;

/** What was observed at an airport by a minute, from the loaded weather. The batch takes the same observation. */
public final class WeatherLookup {

    private final DocumentStore store;
    private final LoadedMonths loaded;
    private final Cache<String, Optional<WeatherDay>> found;

    /** Reads from these stores, and caches what they answer for some minutes. */
    public WeatherLookup(DocumentStore store, Publications publications, InstantSource clock) {
        this.store = store;
        this.loaded = new LoadedMonths(publications, StoredDataset.WEATHER, clock);
        this.found = loaded.<String, Optional<WeatherDay>>cache().build();
    }

    /**
     * The last observation at or before a minute; empty if there is none in the three hours before.
     *
     * @param minuteUtc since 1970
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public Optional<Observation> find(String airport, long minuteUtc) {
        Instant moment = Instant.ofEpochSecond(TimeUnit.MINUTES.toSeconds(minuteUtc));
        return WeatherDay.findLast(moment, day -> find(airport, day));
    }

    private Optional<WeatherDay> find(String airport, LocalDate day) {
        return loaded.list().contains(YearMonth.from(day))
                ? found.get(WeatherDay.id(airport, day), id -> store.find(StoreCatalog.WEATHER_DAYS, id))
                : Optional.empty();
    }
}
