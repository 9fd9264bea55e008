package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.Flight;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.Flights;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoFlightsIT extends FlightsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Flights open(Collection<Flight> held) {
        database.connection().putAll(StoreCatalog.ROUTE_DAYS, ExampleFlights.routeDays(held));
        return new Flights(database.connection());
    }
}
