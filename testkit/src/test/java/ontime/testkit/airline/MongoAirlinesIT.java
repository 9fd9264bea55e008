package ontime.testkit.airline;

import java.util.Collection;
import ontime.model.airline.Airline;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import ontime.stores.airline.AirlineDocuments;
import ontime.stores.airline.Airlines;
import ontime.stores.airline.MongoAirlines;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirlinesIT extends AirlinesContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Airlines open(Collection<Airline> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.AIRLINES.datasetName(),
                        held.stream().map(AirlineDocuments::of).iterator());
        return new MongoAirlines(database.connection());
    }
}
