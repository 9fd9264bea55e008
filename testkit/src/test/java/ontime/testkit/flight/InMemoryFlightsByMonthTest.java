package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.MonthTotals;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.FlightsByMonth;
import ontime.testkit.store.InMemoryStore;

final class InMemoryFlightsByMonthTest extends FlightsByMonthContract {

    @Override
    protected FlightsByMonth open(Collection<MonthTotals> held) {
        return new FlightsByMonth(InMemoryStore.holding(StoreCatalog.MONTH_TOTALS, held));
    }
}
