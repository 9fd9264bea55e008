package ontime.testkit.model;

import ontime.stores.model.Models;
import ontime.testkit.store.InMemoryStore;

final class InMemoryModelsTest extends ModelsContract {

    @Override
    protected Models open() {
        return new Models(new InMemoryStore());
    }
}
