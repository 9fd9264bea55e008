package ontime.testkit.prediction;

import java.util.Collection;
import ontime.model.prediction.DelayDay;
import ontime.stores.prediction.DelayDays;

final class InMemoryDelayDaysTest extends DelayDaysContract {

    @Override
    protected DelayDays open(Collection<DelayDay> days) {
        return new InMemoryDelayDays(days);
    }
}
