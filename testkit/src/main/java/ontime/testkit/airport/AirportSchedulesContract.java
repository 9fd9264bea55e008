package ontime.testkit.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.airport.AirportSchedule;
import ontime.stores.airport.AirportSchedules;
import org.junit.jupiter.api.Test;

/** The contract of {@link AirportSchedules}. A store's test says how to open one that holds some. */
public abstract class AirportSchedulesContract {

    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final AirportSchedule ATLANTA =
            new AirportSchedule("ATL", MONTH, 333_096, List.of(0, 12, 40), new TreeMap<>(Map.of("JFK", 760)));

    /** A store that holds these. */
    protected abstract AirportSchedules open(Collection<AirportSchedule> schedules);

    @Test
    void aScheduleIsFoundByAirportAndMonthWithEveryValue() {
        AirportSchedules schedules = open(List.of(ATLANTA));

        assertThat(schedules.find("ATL", MONTH)).contains(ATLANTA);
    }

    @Test
    void whatIsNotLoadedIsNotFound() {
        AirportSchedules schedules = open(List.of(ATLANTA));

        assertThat(schedules.find("ATL", MONTH.plusMonths(1))).isEmpty();
        assertThat(schedules.find("JFK", MONTH)).isEmpty();
    }
}
