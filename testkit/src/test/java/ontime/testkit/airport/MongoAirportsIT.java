package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.Airport;
import ontime.stores.StoreCatalog;
import ontime.stores.airport.Airports;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirportsIT extends AirportsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Airports open(Collection<Airport> held) {
        database.connection().putAll(StoreCatalog.AIRPORTS, held);
        return new Airports(database.connection());
    }
}
