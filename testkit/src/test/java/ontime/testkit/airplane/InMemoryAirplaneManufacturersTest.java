package ontime.testkit.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.airplane.AirplaneManufacturers;

final class InMemoryAirplaneManufacturersTest extends AirplaneManufacturersContract {

    @Override
    protected AirplaneManufacturers open(Optional<ManufacturerShares> held) {
        return new InMemoryAirplaneManufacturers(held);
    }
}
