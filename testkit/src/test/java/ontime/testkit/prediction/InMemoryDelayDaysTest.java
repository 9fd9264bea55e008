package ontime.testkit.prediction;

import java.util.Collection;
import ontime.model.prediction.DelayDay;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.DelayDays;
import ontime.testkit.store.InMemoryStore;

final class InMemoryDelayDaysTest extends DelayDaysContract {

    @Override
    protected DelayDays open(Collection<DelayDay> days) {
        return new DelayDays(InMemoryStore.holding(StoreCatalog.DELAY_DAYS, days));
    }
}
