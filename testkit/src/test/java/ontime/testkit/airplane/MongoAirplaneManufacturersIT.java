package ontime.testkit.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneManufacturers;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirplaneManufacturersIT extends AirplaneManufacturersContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected AirplaneManufacturers open(Optional<ManufacturerShares> held) {
        database.connection()
                .putAll(StoreCatalog.AIRPLANE_MANUFACTURERS, held.stream().toList());
        return new AirplaneManufacturers(database.connection());
    }
}
