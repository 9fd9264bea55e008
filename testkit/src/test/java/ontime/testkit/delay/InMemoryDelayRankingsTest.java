package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.delay.Ranking;
import ontime.stores.delay.DelayRankings;

final class InMemoryDelayRankingsTest extends DelayRankingsContract {

    @Override
    protected DelayRankings open(Collection<Ranking> held) {
        return new InMemoryDelayRankings(held);
    }
}
