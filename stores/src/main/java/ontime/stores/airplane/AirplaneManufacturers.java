package ontime.stores.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * Who made the airplanes of the loaded flights: one document.
 *
 * @see ontime.model.catalog.StoredDataset#AIRPLANE_MANUFACTURERS
 */
public final class AirplaneManufacturers {

    private final DocumentStore store;

    /** The shares of a store. */
    public AirplaneManufacturers(DocumentStore store) {
        this.store = store;
    }

    /** The shares of all manufacturers; empty before anything is loaded. */
    public Optional<ManufacturerShares> find() {
        return store.find(StoreCatalog.AIRPLANE_MANUFACTURERS, StoreCatalog.ALL_MANUFACTURERS);
    }
}
