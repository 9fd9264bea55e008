package ontime.testkit.airline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.airline.Airline;
import ontime.stores.airline.Airlines;

/** Airlines of a list; passes the same contract as the real store. */
public final class InMemoryAirlines implements Airlines {

    private final List<Airline> airlines;

    /** The airlines of a collection, each once. */
    public InMemoryAirlines(Collection<Airline> airlines) {
        this.airlines =
                airlines.stream().sorted(Comparator.comparing(Airline::code)).toList();
    }

    @Override
    public Optional<Airline> find(String code) {
        return airlines.stream().filter(airline -> airline.code().equals(code)).findFirst();
    }

    @Override
    public List<Airline> list() {
        return airlines;
    }
}
