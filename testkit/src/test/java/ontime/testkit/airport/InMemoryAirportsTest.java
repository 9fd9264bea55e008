package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.Airport;
import ontime.stores.airport.Airports;

final class InMemoryAirportsTest extends AirportsContract {

    @Override
    protected Airports open(Collection<Airport> held) {
        return new InMemoryAirports(held);
    }
}
