package ontime.testkit.prediction;

import ontime.stores.prediction.MongoRequestsByDay;
import ontime.stores.prediction.RequestsByDay;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoRequestsByDayIT extends RequestsByDayContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected RequestsByDay open() {
        return new MongoRequestsByDay(database.connection());
    }
}
