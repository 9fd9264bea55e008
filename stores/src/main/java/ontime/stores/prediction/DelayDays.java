package ontime.stores.prediction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import ontime.model.prediction.DelayDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * The delays at each airport and of each carrier that became known on each day.
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
     * A day of an airport or carrier, from the flights of a month; empty if nothing happened there.
     *
     * @param subject an airport's code, or {@code carrier DL}
     * @param day of UTC
     * @param month of the flights' local days
     */
    public Optional<DelayDay> find(String subject, LocalDate day, YearMonth month) {
        return store.find(StoreCatalog.DELAY_DAYS, DelayDay.id(subject, day, month));
    }
}
