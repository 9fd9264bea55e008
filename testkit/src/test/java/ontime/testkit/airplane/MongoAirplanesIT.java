package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.FlownAirplane;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import ontime.stores.airplane.AirplaneDocuments;
import ontime.stores.airplane.Airplanes;
import ontime.stores.airplane.MongoAirplanes;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirplanesIT extends AirplanesContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Airplanes open(Collection<FlownAirplane> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.AIRPLANES.datasetName(),
                        held.stream().map(AirplaneDocuments::of).iterator());
        return new MongoAirplanes(database.connection());
    }
}
