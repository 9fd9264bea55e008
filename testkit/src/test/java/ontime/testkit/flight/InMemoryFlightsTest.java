package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.Flight;
import ontime.stores.flight.Flights;

final class InMemoryFlightsTest extends FlightsContract {

    @Override
    protected Flights open(Collection<Flight> held) {
        return new InMemoryFlights(held);
    }
}
