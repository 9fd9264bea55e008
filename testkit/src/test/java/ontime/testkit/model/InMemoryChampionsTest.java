package ontime.testkit.model;

import ontime.stores.model.Champions;
import ontime.testkit.store.InMemoryStore;

final class InMemoryChampionsTest extends ChampionsContract {

    @Override
    protected Champions open() {
        return new Champions(new InMemoryStore());
    }
}
