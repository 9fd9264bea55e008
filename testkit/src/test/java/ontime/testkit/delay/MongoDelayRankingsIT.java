package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.delay.Ranking;
import ontime.stores.StoreCatalog;
import ontime.stores.delay.DelayRankings;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDelayRankingsIT extends DelayRankingsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DelayRankings open(Collection<Ranking> held) {
        database.connection().putAll(StoreCatalog.DELAY_RANKINGS, held);
        return new DelayRankings(database.connection());
    }
}
