package ontime.testkit.store;

import ontime.stores.DocumentStore;
import ontime.stores.MongoSharedCounts;
import ontime.stores.SharedCounts;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoStoreIT extends DocumentStoreContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DocumentStore open() {
        return database.connection();
    }

    @Nested
    final class Counts extends SharedCountsContract {

        @Override
        protected SharedCounts open() {
            return new MongoSharedCounts(database.connection());
        }
    }
}
