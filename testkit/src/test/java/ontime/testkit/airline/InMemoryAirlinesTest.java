package ontime.testkit.airline;

import java.util.Collection;
import ontime.model.airline.Airline;
import ontime.stores.airline.Airlines;

final class InMemoryAirlinesTest extends AirlinesContract {

    @Override
    protected Airlines open(Collection<Airline> held) {
        return new InMemoryAirlines(held);
    }
}
