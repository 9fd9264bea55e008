package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import ontime.stores.airport.AirportDocuments;
import ontime.stores.airport.Airports;
import ontime.stores.airport.MongoAirports;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirportsIT extends AirportsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Airports open(Collection<Airport> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.AIRPORTS.datasetName(),
                        held.stream().map(AirportDocuments::of).iterator());
        return new MongoAirports(database.connection());
    }
}
