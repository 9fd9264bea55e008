package ontime.stores.flight;

import java.util.List;
import ontime.model.flight.MonthTotals;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** Totals of every loaded month: a few hundred at most. */
public final class FlightsByMonth {

    private final DocumentStore store;

    /** The totals of a store. */
    public FlightsByMonth(DocumentStore store) {
        this.store = store;
    }

    /** Every loaded month, oldest first. */
    public List<MonthTotals> list() {
        return store.list(StoreCatalog.MONTH_TOTALS);
    }
}
