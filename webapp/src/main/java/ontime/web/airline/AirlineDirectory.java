package ontime.web.airline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.stores.airline.Airlines;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The airlines of the loaded flights. */
@Component
public final class AirlineDirectory {

    private final PublishedValue<List<Airline>> airlines;
    private final PublishedValue<Map<String, String>> names;

    AirlineDirectory(Airlines airlines, LoadedDataReader loaded, Clock clock) {
        this.airlines = new PublishedValue<>(loaded, clock, airlines::list);
        this.names = new PublishedValue<>(loaded, clock, () -> namesByCode(list()));
    }

    /** Every airline, by code. */
    public List<Airline> list() {
        return airlines.get();
    }

    /** Names by code. */
    public Map<String, String> namesByCode() {
        return names.get();
    }

    private static Map<String, String> namesByCode(List<Airline> airlines) {
        return airlines.stream().collect(Collectors.toUnmodifiableMap(Airline::code, Airline::name));
    }
}
