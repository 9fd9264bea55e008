package ontime.testkit.airline;

import java.util.Collection;
import ontime.model.airline.Airline;
import ontime.stores.StoreCatalog;
import ontime.stores.airline.Airlines;
import ontime.testkit.store.InMemoryStore;

final class InMemoryAirlinesTest extends AirlinesContract {

    @Override
    protected Airlines open(Collection<Airline> held) {
        return new Airlines(InMemoryStore.holding(StoreCatalog.AIRLINES, held));
    }
}
