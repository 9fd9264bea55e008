package ontime.testkit.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneManufacturers;
import ontime.testkit.store.InMemoryStore;

final class InMemoryAirplaneManufacturersTest extends AirplaneManufacturersContract {

    @Override
    protected AirplaneManufacturers open(Optional<ManufacturerShares> held) {
        return new AirplaneManufacturers(InMemoryStore.holding(
                StoreCatalog.AIRPLANE_MANUFACTURERS, held.stream().toList()));
    }
}
