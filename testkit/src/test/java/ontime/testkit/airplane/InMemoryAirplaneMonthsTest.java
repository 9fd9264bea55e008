package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.AirplaneMonth;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneMonths;
import ontime.testkit.store.InMemoryStore;

final class InMemoryAirplaneMonthsTest extends AirplaneMonthsContract {

    @Override
    protected AirplaneMonths open(Collection<AirplaneMonth> held) {
        return new AirplaneMonths(InMemoryStore.holding(StoreCatalog.AIRPLANE_MONTHS, held));
    }
}
