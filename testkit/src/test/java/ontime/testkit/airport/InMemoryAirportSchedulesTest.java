package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.AirportSchedule;
import ontime.stores.StoreCatalog;
import ontime.stores.airport.AirportSchedules;
import ontime.testkit.store.InMemoryStore;

final class InMemoryAirportSchedulesTest extends AirportSchedulesContract {

    @Override
    protected AirportSchedules open(Collection<AirportSchedule> schedules) {
        return new AirportSchedules(InMemoryStore.holding(StoreCatalog.AIRPORT_SCHEDULES, schedules));
    }
}
