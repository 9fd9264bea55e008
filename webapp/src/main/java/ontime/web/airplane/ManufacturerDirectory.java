package ontime.web.airplane;

import java.util.List;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.airplane.AirplaneManufacturers;
import org.springframework.stereotype.Component;

/** Who made the airplanes; nobody before anything is loaded. */
@Component
final class ManufacturerDirectory {

    private static final ManufacturerShares NONE = new ManufacturerShares(0, 0, 0, List.of(), List.of(), List.of());

    private final AirplaneManufacturers manufacturers;

    ManufacturerDirectory(AirplaneManufacturers manufacturers) {
        this.manufacturers = manufacturers;
    }

    ManufacturerShares get() {
        return manufacturers.find().orElse(NONE);
    }
}
