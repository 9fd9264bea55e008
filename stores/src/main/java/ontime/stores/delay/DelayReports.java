package ontime.stores.delay;

import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** The delays of all flights, of each airline, airport and route, over all loaded months. */
public final class DelayReports {

    private final DocumentStore store;

    /** The reports of a store. */
    public DelayReports(DocumentStore store) {
        this.store = store;
    }

    /**
     * A report; empty if no loaded flight is of the subject.
     *
     * @param id {@link DelayReport#ALL}, or the code of the airline or airport, or the route as {@code ATL-LGA}
     */
    public Optional<DelayReport> find(DelaySubject subject, String id) {
        return store.find(StoreCatalog.delayReports(subject), StoreCatalog.delayReportId(subject, id));
    }
}
