package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.MonthTotals;
import ontime.stores.flight.FlightsByMonth;

final class InMemoryFlightsByMonthTest extends FlightsByMonthContract {

    @Override
    protected FlightsByMonth open(Collection<MonthTotals> held) {
        return new InMemoryFlightsByMonth(held);
    }
}
