package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.testkit.stack.FreshSearch;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract again with a window so small that pages are reached by counts of days, departures and carriers. */
final class ElasticFlightSearchFarDownIT extends FlightSearchContract {

    private static final long WINDOW = 4;

    @RegisterExtension
    final FreshSearch server = new FreshSearch();

    @Override
    protected FlightSearch open(Collection<Flight> held) {
        ElasticFlights.publish(server.connection(), held);
        return new ElasticFlightSearch(server.connection(), WINDOW);
    }
}
