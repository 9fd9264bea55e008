package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.delay.DelayReport;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.delay.DelayReports;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDelayReportsIT extends DelayReportsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DelayReports open(Collection<DelayReport> held) {
        DocumentStore store = database.connection();
        held.forEach(report -> store.put(StoreCatalog.delayReports(report.subject()), report));
        return new DelayReports(store);
    }
}
