package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.flight.MonthTotals;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.FlightsByMonth;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoFlightsByMonthIT extends FlightsByMonthContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected FlightsByMonth open(Collection<MonthTotals> held) {
        database.connection().putAll(StoreCatalog.MONTH_TOTALS, held);
        return new FlightsByMonth(database.connection());
    }
}
