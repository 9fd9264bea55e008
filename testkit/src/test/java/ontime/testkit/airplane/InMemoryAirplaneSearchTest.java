package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.AirplaneSearch;

final class InMemoryAirplaneSearchTest extends AirplaneSearchContract {

    @Override
    protected AirplaneSearch open(Collection<FlownAirplane> held) {
        return new InMemoryAirplaneSearch(held);
    }
}
