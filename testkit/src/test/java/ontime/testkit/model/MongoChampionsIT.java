package ontime.testkit.model;

import ontime.stores.model.Champions;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoChampionsIT extends ChampionsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Champions open() {
        return new Champions(database.connection());
    }
}
