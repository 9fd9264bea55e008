package ontime.testkit.airport;

import java.util.Collection;
import ontime.model.airport.AirportSchedule;
import ontime.stores.airport.AirportSchedules;

final class InMemoryAirportSchedulesTest extends AirportSchedulesContract {

    @Override
    protected AirportSchedules open(Collection<AirportSchedule> schedules) {
        return new InMemoryAirportSchedules(schedules);
    }
}
