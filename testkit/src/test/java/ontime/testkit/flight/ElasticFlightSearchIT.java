package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.testkit.stack.FreshSearch;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ElasticFlightSearchIT extends FlightSearchContract {

    @RegisterExtension
    final FreshSearch server = new FreshSearch();

    @Override
    protected FlightSearch open(Collection<Flight> held) {
        ElasticFlights.publish(server.connection(), held);
        return new ElasticFlightSearch(server.connection());
    }
}
