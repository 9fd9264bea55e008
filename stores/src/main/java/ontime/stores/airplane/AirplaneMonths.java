package ontime.stores.airplane;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.prediction.KnownLeg;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * What each airplane flew in each loaded month.
 *
 * @see ontime.model.catalog.StoredDataset#FLIGHTS_BY_AIRPLANE_MONTH
 */
public final class AirplaneMonths {

    private final DocumentStore store;

    /** The months of a store. */
    public AirplaneMonths(DocumentStore store) {
        this.store = store;
    }

    /**
     * An airplane's flights of a month, in order; empty if none is loaded.
     *
     * @param tailNum as BTS reports it
     */
    public Optional<AirplaneMonth> find(String tailNum, YearMonth month) {
        return store.find(StoreCatalog.AIRPLANE_MONTHS, AirplaneMonth.id(tailNum, month));
    }

    /**
     * The legs of an airplane's flights of a month, in order; none if none is loaded. Faster than reading the flights.
     *
     * @param tailNum as BTS reports it
     */
    public List<KnownLeg> listLegs(String tailNum, YearMonth month) {
        return store.find(StoreCatalog.AIRPLANE_LEGS, AirplaneMonth.id(tailNum, month))
                .orElse(List.of());
    }
}
