package ontime.web.delay;

import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The reports. That of all flights is kept: it is large, and two lists are made from it. */
@Component
public final class ReportDirectory {

    private final DocumentStore store;
    private final PublishedValue<Optional<DelayReport>> all;

    ReportDirectory(DocumentStore store, LoadedDataReader loaded) {
        this.store = store;
        this.all = new PublishedValue<>(loaded, () -> find(DelaySubject.ALL, DelayReport.ALL));
    }

    /** The report of all flights; empty where nothing is loaded. */
    public Optional<DelayReport> findAll() {
        return all.get();
    }

    /** A report; empty where no loaded flight is of the subject. */
    public Optional<DelayReport> find(DelaySubject subject, String id) {
        return StoreCatalog.findDelayReport(store, subject, id);
    }
}
