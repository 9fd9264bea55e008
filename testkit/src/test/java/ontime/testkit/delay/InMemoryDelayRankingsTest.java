package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.delay.Ranking;
import ontime.stores.StoreCatalog;
import ontime.stores.delay.DelayRankings;
import ontime.testkit.store.InMemoryStore;

final class InMemoryDelayRankingsTest extends DelayRankingsContract {

    @Override
    protected DelayRankings open(Collection<Ranking> held) {
        return new DelayRankings(InMemoryStore.holding(StoreCatalog.DELAY_RANKINGS, held));
    }
}
