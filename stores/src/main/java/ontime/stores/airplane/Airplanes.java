package ontime.stores.airplane;

import java.util.Optional;
import ontime.model.airplane.FlownAirplane;

/**
 * The airplanes of the loaded flights.
 *
 * @see ontime.model.catalog.StoredDataset#AIRPLANES
 */
public interface Airplanes {

    /**
     * An airplane by its tail number as BTS reports it; empty where no loaded flight has it.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<FlownAirplane> find(String tailNum);
}
