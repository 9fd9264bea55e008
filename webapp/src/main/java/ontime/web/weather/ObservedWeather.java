package ontime.web.weather;

import java.time.Instant;
import java.util.Optional;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Component;

/** Finds what was observed at an airport. */
@Component
public final class ObservedWeather {

    private final DocumentStore store;

    ObservedWeather(DocumentStore store) {
        this.store = store;
    }

    /** The last observation at or before a moment; empty if there is none in the three hours before it. */
    public Optional<Observation> find(String airport, Instant moment) {
        return WeatherDay.findLast(moment, day -> store.find(StoreCatalog.WEATHER_DAYS, WeatherDay.id(airport, day)));
    }
}
