package ontime.testkit.load;

import java.util.Collection;
import ontime.model.load.MonthLoad;
import ontime.stores.load.MonthLoads;

final class InMemoryLoadsTest extends LoadsContract {

    @Override
    protected MonthLoads open(Collection<MonthLoad> held) {
        return new InMemoryLoads(held);
    }
}
