package ontime.testkit.airline;

import java.util.Collection;
import ontime.model.airline.Airline;
import ontime.stores.StoreCatalog;
import ontime.stores.airline.Airlines;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirlinesIT extends AirlinesContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Airlines open(Collection<Airline> held) {
        database.connection().putAll(StoreCatalog.AIRLINES, held);
        return new Airlines(database.connection());
    }
}
