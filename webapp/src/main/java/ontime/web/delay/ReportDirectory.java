package ontime.web.delay;

import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The reports. The report of all flights is kept in memory: it is large, and several pages need it. */
@Component
public final class ReportDirectory {

    private final DocumentStore store;
    private final PublishedValue<Optional<DelayReport>> all;

    ReportDirectory(DocumentStore store, LoadedDataReader loaded) {
        this.store = store;
        this.all = new PublishedValue<>(loaded, () -> find(DelaySubject.ALL, DelayReport.ALL));
    }

    /** The report of all flights; empty if nothing is loaded. */
    public Optional<DelayReport> findAll() {
        return all.get();
    }

    /** A report; empty if it has no loaded flights. */
    public Optional<DelayReport> find(DelaySubject subject, String id) {
        return StoreCatalog.findDelayReport(store, subject, id);
    }
}
