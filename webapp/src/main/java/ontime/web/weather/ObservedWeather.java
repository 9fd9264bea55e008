package ontime.web.weather;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** Finds what was observed at an airport. Asks only for days of loaded months: most systems have no weather. */
@Component
public final class ObservedWeather {

    private final DocumentStore store;
    private final PublishedValue<Set<YearMonth>> months;

    ObservedWeather(DocumentStore store, Publications publications, LoadedDataReader loaded) {
        this.store = store;
        this.months = new PublishedValue<>(loaded, () -> publications.list(StoredDataset.WEATHER).stream()
                .map(Publication::month)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The last observation at or before a moment; empty if there is none in the three hours before it. */
    public Optional<Observation> find(String airport, Instant moment) {
        Set<YearMonth> loaded = months.get();
        return WeatherDay.findLast(
                moment,
                day -> loaded.contains(YearMonth.from(day))
                        ? store.find(StoreCatalog.WEATHER_DAYS, WeatherDay.id(airport, day))
                        : Optional.empty());
    }
}
