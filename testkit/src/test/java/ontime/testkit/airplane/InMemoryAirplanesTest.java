package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.Airplanes;
import ontime.testkit.store.InMemoryStore;

final class InMemoryAirplanesTest extends AirplanesContract {

    @Override
    protected Airplanes open(Collection<FlownAirplane> held) {
        return new Airplanes(InMemoryStore.holding(StoreCatalog.AIRPLANES, held));
    }
}
