package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.AirplaneMonth;
import ontime.stores.airplane.AirplaneMonths;

final class InMemoryAirplaneMonthsTest extends AirplaneMonthsContract {

    @Override
    protected AirplaneMonths open(Collection<AirplaneMonth> held) {
        return new InMemoryAirplaneMonths(held);
    }
}
