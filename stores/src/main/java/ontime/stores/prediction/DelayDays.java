package ontime.stores.prediction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import ontime.model.prediction.DelayDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * What became known in each day of the delays at each airport and of each carrier.
 *
 * @see ontime.model.catalog.StoredDataset#DELAY_STATES
 */
public final class DelayDays {

    private final DocumentStore store;

    /** The days of a store. */
    public DelayDays(DocumentStore store) {
        this.store = store;
    }

    /**
     * A day of an airport or carrier, from the flights of a month; empty where nothing happened there.
     *
     * @param subject an airport's code, or {@code carrier DL}
     * @param day of UTC
     * @param month of the flights' local days
     */
    public Optional<DelayDay> find(String subject, LocalDate day, YearMonth month) {
        return store.find(StoreCatalog.DELAY_DAYS, DelayDay.id(subject, day, month));
    }
}
