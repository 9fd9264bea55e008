package ontime.testkit.airport;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.model.airport.AirportSchedule;
import ontime.stores.airport.AirportSchedules;

/** Schedules of a map; passes the same contract as the real store. */
public final class InMemoryAirportSchedules implements AirportSchedules {

    private final Map<String, AirportSchedule> byId;

    /** Holds these. */
    public InMemoryAirportSchedules(Collection<AirportSchedule> schedules) {
        byId = schedules.stream()
                .collect(Collectors.toMap(
                        schedule -> AirportSchedule.id(schedule.airport(), schedule.month()), schedule -> schedule));
    }

    @Override
    public Optional<AirportSchedule> find(String airport, YearMonth month) {
        return Optional.ofNullable(byId.get(AirportSchedule.id(airport, month)));
    }
}
