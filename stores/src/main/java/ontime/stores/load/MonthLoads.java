package ontime.stores.load;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.load.MonthLoad;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** What each loaded month was loaded from: the page {@code /data} shows it. */
public final class MonthLoads {

    private final DocumentStore store;

    /** The loads of a store. */
    public MonthLoads(DocumentStore store) {
        this.store = store;
    }

    /** A month as it was last loaded; empty if it never was. */
    public Optional<MonthLoad> find(YearMonth month) {
        return store.find(StoreCatalog.LOADS, month.toString());
    }

    /** Every loaded month, oldest first. */
    public List<MonthLoad> list() {
        return store.list(StoreCatalog.LOADS);
    }
}
