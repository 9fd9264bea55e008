package ontime.testkit.load;

import java.util.Collection;
import ontime.model.load.MonthLoad;
import ontime.stores.load.Loads;

final class InMemoryLoadsTest extends LoadsContract {

    @Override
    protected Loads open(Collection<MonthLoad> held) {
        return new InMemoryLoads(held);
    }
}
