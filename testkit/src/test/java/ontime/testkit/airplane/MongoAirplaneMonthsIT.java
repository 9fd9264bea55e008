package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.AirplaneMonth;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneMonths;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirplaneMonthsIT extends AirplaneMonthsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected AirplaneMonths open(Collection<AirplaneMonth> held) {
        database.connection().putAll(StoreCatalog.AIRPLANE_MONTHS, held);
        return new AirplaneMonths(database.connection());
    }
}
