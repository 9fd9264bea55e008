package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import ontime.stores.airport.AirportScheduleDocuments;
import ontime.stores.airport.AirportSchedules;
import ontime.stores.airport.MongoAirportSchedules;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirportSchedulesIT extends AirportSchedulesContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected AirportSchedules open(Collection<AirportSchedule> schedules) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.AIRPORT_SCHEDULES.datasetName(),
                        schedules.stream().map(AirportScheduleDocuments::of).iterator());
        return new MongoAirportSchedules(database.connection());
    }
}
