package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.weather.Observation;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.WeatherLookup;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.store.InMemoryStore;
import ontime.testkit.weather.SomeWeather;
import org.junit.jupiter.api.Test;

final class WeatherLookupTest {

    private final WeatherLookup lookup = new WeatherLookup(
            InMemoryStore.holding(StoreCatalog.WEATHER_DAYS, SomeWeather.days()),
            new InMemoryPublications(List.of(SomePublications.of(StoredDataset.WEATHER, YearMonth.of(2008, 1)))),
            Clock.fixed(Instant.parse("2008-03-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void theLastObservationByTheMinuteIsFound() {
        assertThat(find("ATL", "2008-01-15T13:51:00Z")).contains(Instant.parse("2008-01-15T11:52:00Z"));
        assertThat(find("ATL", "2008-01-15T13:52:00Z")).contains(Instant.parse("2008-01-15T13:52:00Z"));
    }

    @Test
    void whatIsOldOrNotLoadedIsNotFound() {
        assertThat(find("ATL", "2008-01-15T16:53:00Z")).isEmpty();
        assertThat(find("ORD", "2008-01-15T13:52:00Z")).isEmpty();
        assertThat(find("ATL", "2008-02-15T13:52:00Z")).isEmpty();
    }

    private Optional<Instant> find(String airport, String moment) {
        return lookup.find(airport, Instant.parse(moment).getEpochSecond() / 60).map(Observation::observedAt);
    }
}
