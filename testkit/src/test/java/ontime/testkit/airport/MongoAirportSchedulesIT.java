package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.AirportSchedule;
import ontime.stores.StoreCatalog;
import ontime.stores.airport.AirportSchedules;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoAirportSchedulesIT extends AirportSchedulesContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected AirportSchedules open(Collection<AirportSchedule> schedules) {
        database.connection().putAll(StoreCatalog.AIRPORT_SCHEDULES, schedules);
        return new AirportSchedules(database.connection());
    }
}
