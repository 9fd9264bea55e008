package ontime.testkit.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import ontime.stores.airplane.AirplaneManufacturers;
import ontime.stores.airplane.ManufacturerDocuments;
import ontime.stores.airplane.MongoAirplaneManufacturers;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirplaneManufacturersIT extends AirplaneManufacturersContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected AirplaneManufacturers open(Optional<ManufacturerShares> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.AIRPLANE_MANUFACTURERS.datasetName(),
                        held.stream().map(ManufacturerDocuments::of).iterator());
        return new MongoAirplaneManufacturers(database.connection());
    }
}
