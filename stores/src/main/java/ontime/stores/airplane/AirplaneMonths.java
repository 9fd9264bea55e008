package ontime.stores.airplane;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.prediction.KnownLeg;

/**
 * What each airplane flew in each loaded month.
 *
 * @see ontime.model.catalog.StoredDataset#FLIGHTS_BY_AIRPLANE_MONTH
 */
public interface AirplaneMonths {

    /**
     * An airplane's flights of a month, in order; empty where none is loaded.
     *
     * @param tailNum as BTS reports it
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<AirplaneMonth> find(String tailNum, YearMonth month);

    /**
     * The legs of an airplane's flights of a month, in order; none where none is loaded. Where this is quicker than to find
     * all that is known of the flights, a store does it.
     *
     * @param tailNum as BTS reports it
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    default List<KnownLeg> listLegs(String tailNum, YearMonth month) {
        return find(tailNum, month).stream()
                .flatMap(found -> found.flights().stream())
                .map(KnownLeg::of)
                .toList();
    }
}
