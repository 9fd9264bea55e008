package ontime.testkit.load;

import java.util.Collection;
import ontime.model.load.MonthLoad;
import ontime.stores.StoreCatalog;
import ontime.stores.load.MonthLoads;
import ontime.testkit.store.InMemoryStore;

final class InMemoryLoadsTest extends LoadsContract {

    @Override
    protected MonthLoads open(Collection<MonthLoad> held) {
        return new MonthLoads(InMemoryStore.holding(StoreCatalog.LOADS, held));
    }
}
