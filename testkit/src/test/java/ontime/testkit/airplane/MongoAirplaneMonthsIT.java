package ontime.testkit.airplane;

import java.util.Collection;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import ontime.stores.airplane.AirplaneMonths;
import ontime.stores.airplane.MongoAirplaneMonths;
import ontime.stores.flight.AirplaneMonthDocuments;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirplaneMonthsIT extends AirplaneMonthsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected AirplaneMonths open(Collection<AirplaneMonth> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH.datasetName(),
                        held.stream().map(AirplaneMonthDocuments::of).iterator());
        return new MongoAirplaneMonths(database.connection());
    }
}
