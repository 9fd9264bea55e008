package ontime.testkit.model;

import ontime.stores.model.Champions;

final class InMemoryChampionsTest extends ChampionsContract {

    @Override
    protected Champions open() {
        return new InMemoryChampions();
    }
}
