package ontime.stores.airport;

import java.time.YearMonth;
import java.util.Optional;
import ontime.model.airport.AirportSchedule;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * The schedule of each airport in each loaded month: what the prediction of a single flight needs to know of all others.
 *
 * @see ontime.model.catalog.StoredDataset#AIRPORT_SCHEDULES
 */
public final class AirportSchedules {

    private final DocumentStore store;

    /** The schedules of a store. */
    public AirportSchedules(DocumentStore store) {
        this.store = store;
    }

    /** An airport's schedule of a month; empty if no loaded flight begins or ends there. */
    public Optional<AirportSchedule> find(String airport, YearMonth month) {
        return store.find(StoreCatalog.AIRPORT_SCHEDULES, AirportSchedule.id(airport, month));
    }
}
