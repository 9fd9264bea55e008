package ontime.testkit.load;

import java.util.Collection;
import ontime.model.load.MonthLoad;
import ontime.stores.StoreCatalog;
import ontime.stores.load.MonthLoads;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoLoadsIT extends LoadsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected MonthLoads open(Collection<MonthLoad> held) {
        database.connection().putAll(StoreCatalog.LOADS, held);
        return new MonthLoads(database.connection());
    }
}
