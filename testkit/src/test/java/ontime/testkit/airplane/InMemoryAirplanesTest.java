package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.Airplanes;

final class InMemoryAirplanesTest extends AirplanesContract {

    @Override
    protected Airplanes open(Collection<FlownAirplane> held) {
        return new InMemoryAirplanes(held);
    }
}
