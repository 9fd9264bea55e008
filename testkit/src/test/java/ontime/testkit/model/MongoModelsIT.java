package ontime.testkit.model;

import ontime.stores.model.Models;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoModelsIT extends ModelsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Models open() {
        return new Models(database.connection());
    }
}
