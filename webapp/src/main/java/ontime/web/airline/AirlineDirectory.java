package ontime.web.airline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.stores.airline.Airlines;
import ontime.web.error.ProblemException;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The airlines of the loaded flights. */
@Component
public final class AirlineDirectory {

    private final PublishedValue<List<Airline>> airlines;

    AirlineDirectory(Airlines airlines, LoadedDataReader loaded, Clock clock) {
        this.airlines = new PublishedValue<>(loaded, clock, airlines::list);
    }

    /** Every airline, by code. */
    public List<Airline> list() {
        return airlines.get();
    }

    /** An airline by its code; 404 naming it where no loaded flight is its. */
    public Airline get(String code) {
        return list().stream()
                .filter(airline -> airline.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.ofNotFound("airline.unknown", code).withHelp("/airlines", "airlines.title"));
    }

    /** Names by code. */
    public Map<String, String> namesByCode() {
        return list().stream().collect(Collectors.toMap(Airline::code, Airline::name));
    }
}
