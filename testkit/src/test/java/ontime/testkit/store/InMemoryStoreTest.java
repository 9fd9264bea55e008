package ontime.testkit.store;

import ontime.stores.DocumentStore;

final class InMemoryStoreTest extends DocumentStoreContract {

    @Override
    protected DocumentStore open() {
        return new InMemoryStore();
    }
}
