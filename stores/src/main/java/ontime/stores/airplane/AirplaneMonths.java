package ontime.stores.airplane;

import java.time.YearMonth;
import java.util.Optional;
import ontime.model.airplane.AirplaneMonth;

/**
 * What each airplane flew in each loaded month.
 *
 * @see ontime.model.catalog.Dataset#FLIGHTS_BY_AIRPLANE_MONTH
 */
public interface AirplaneMonths {

    /**
     * An airplane's flights of a month, in order; empty where none is loaded.
     *
     * @param tailNum as BTS reports it
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<AirplaneMonth> find(String tailNum, YearMonth month);
}
