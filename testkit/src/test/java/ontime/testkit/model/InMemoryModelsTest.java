package ontime.testkit.model;

import ontime.stores.model.Models;

final class InMemoryModelsTest extends ModelsContract {

    @Override
    protected Models open() {
        return new InMemoryModels();
    }
}
