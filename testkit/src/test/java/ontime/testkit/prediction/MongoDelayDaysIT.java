package ontime.testkit.prediction;

import java.util.Collection;
import ontime.model.prediction.DelayDay;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.DelayDays;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDelayDaysIT extends DelayDaysContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DelayDays open(Collection<DelayDay> days) {
        database.connection().putAll(StoreCatalog.DELAY_DAYS, days);
        return new DelayDays(database.connection());
    }
}
