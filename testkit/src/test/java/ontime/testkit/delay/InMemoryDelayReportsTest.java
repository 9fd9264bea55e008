package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.delay.DelayReport;
import ontime.stores.delay.DelayReports;

final class InMemoryDelayReportsTest extends DelayReportsContract {

    @Override
    protected DelayReports open(Collection<DelayReport> held) {
        return new InMemoryDelayReports(held);
    }
}
