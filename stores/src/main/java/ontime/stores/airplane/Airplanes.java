package ontime.stores.airplane;

import java.util.List;
import java.util.Optional;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * The airplanes of the loaded flights.
 *
 * @see ontime.model.catalog.StoredDataset#AIRPLANES
 */
public final class Airplanes {

    private final DocumentStore store;

    /** The airplanes of a store. */
    public Airplanes(DocumentStore store) {
        this.store = store;
    }

    /** An airplane by its tail number as BTS reports it; empty if no loaded flight has it. */
    public Optional<FlownAirplane> find(String tailNum) {
        return store.find(StoreCatalog.AIRPLANES, tailNum);
    }

    /** Every airplane, by tail number: thousands, for jobs. */
    public List<FlownAirplane> list() {
        return store.list(StoreCatalog.AIRPLANES);
    }
}
