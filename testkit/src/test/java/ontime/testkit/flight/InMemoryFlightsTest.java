package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.Flight;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.Flights;
import ontime.testkit.store.InMemoryStore;

final class InMemoryFlightsTest extends FlightsContract {

    @Override
    protected Flights open(Collection<Flight> held) {
        return new Flights(InMemoryStore.holding(StoreCatalog.ROUTE_DAYS, ExampleFlights.routeDays(held)));
    }
}
