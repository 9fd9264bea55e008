package ontime.stores.airport;

import java.time.YearMonth;
import java.util.Optional;
import ontime.model.airport.AirportSchedule;

/**
 * What the schedule of each loaded month says of each airport: what a single flight must be told of all others.
 *
 * @see ontime.model.catalog.StoredDataset#AIRPORT_SCHEDULES
 */
public interface AirportSchedules {

    /**
     * An airport's schedule of a month; empty where no loaded flight begins or ends there.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<AirportSchedule> find(String airport, YearMonth month);
}
