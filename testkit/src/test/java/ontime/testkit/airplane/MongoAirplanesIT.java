package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.Airplanes;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirplanesIT extends AirplanesContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Airplanes open(Collection<FlownAirplane> held) {
        database.connection().putAll(StoreCatalog.AIRPLANES, held);
        return new Airplanes(database.connection());
    }
}
