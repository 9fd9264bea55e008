package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.delay.DelayReport;
import ontime.stores.StoreCatalog;
import ontime.stores.delay.DelayReports;
import ontime.testkit.store.InMemoryStore;

final class InMemoryDelayReportsTest extends DelayReportsContract {

    @Override
    protected DelayReports open(Collection<DelayReport> held) {
        InMemoryStore store = new InMemoryStore();
        held.forEach(report -> store.put(StoreCatalog.delayReports(report.subject()), report));
        return new DelayReports(store);
    }
}
