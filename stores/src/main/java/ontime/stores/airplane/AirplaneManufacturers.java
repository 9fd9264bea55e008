package ontime.stores.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;

/**
 * Who made the airplanes of the loaded flights.
 *
 * @see ontime.model.catalog.StoredDataset#AIRPLANE_MANUFACTURERS
 */
public interface AirplaneManufacturers {

    /**
     * The shares of all manufacturers; empty before anything is loaded.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<ManufacturerShares> find();
}
