package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.Airport;
import ontime.stores.StoreCatalog;
import ontime.stores.airport.Airports;
import ontime.testkit.store.InMemoryStore;

final class InMemoryAirportsTest extends AirportsContract {

    @Override
    protected Airports open(Collection<Airport> held) {
        return new Airports(InMemoryStore.holding(StoreCatalog.AIRPORTS, held));
    }
}
