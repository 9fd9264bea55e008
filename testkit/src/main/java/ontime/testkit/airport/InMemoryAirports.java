package ontime.testkit.airport;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.airport.Airport;
import ontime.stores.airport.Airports;

/** Airports of a list; passes the same contract as the real store. */
public final class InMemoryAirports implements Airports {

    private final List<Airport> airports;

    /** The airports of a collection, each once. */
    public InMemoryAirports(Collection<Airport> airports) {
        this.airports =
                airports.stream().sorted(Comparator.comparing(Airport::code)).toList();
    }

    @Override
    public Optional<Airport> find(String code) {
        return airports.stream().filter(airport -> airport.code().equals(code)).findFirst();
    }

    @Override
    public List<Airport> list() {
        return airports;
    }
}
