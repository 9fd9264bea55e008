package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.FlightSearch;

final class InMemoryFlightSearchTest extends FlightSearchContract {

    @Override
    protected FlightSearch open(Collection<Flight> held) {
        return new InMemoryFlightSearch(held);
    }
}
