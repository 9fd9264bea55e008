package ontime.testkit.store;

import ontime.stores.DocumentStore;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoStoreIT extends DocumentStoreContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DocumentStore open() {
        return database.connection();
    }
}
