package ontime.testkit.store;

import ontime.stores.SharedCounts;

final class InMemorySharedCountsTest extends SharedCountsContract {

    private final InMemorySharedCounts counts = new InMemorySharedCounts();

    @Override
    protected SharedCounts open() {
        return counts;
    }
}
