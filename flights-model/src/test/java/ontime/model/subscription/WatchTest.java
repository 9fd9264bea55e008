package ontime.model.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WatchTest {

    private static final LocalDate TUESDAY = LocalDate.of(2008, 1, 15);
    private static final Watch ROUTE =
            new Watch("ATL", "JFK", null, null, EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), null, null);
    private static final Watch FLIGHT =
            new Watch("ATL", "JFK", "DL", 640, EnumSet.allOf(DayOfWeek.class), TUESDAY, TUESDAY);

    @Test
    void aKeyTellsAllOfIt() {
        assertThat(ROUTE.key()).isEqualTo("ATL_JFK___25__");
        assertThat(FLIGHT.key()).isEqualTo("ATL_JFK_DL_640_1234567_2008-01-15_2008-01-15");
        assertThat(Watch.parse(ROUTE.key())).isEqualTo(ROUTE);
        assertThat(Watch.parse(FLIGHT.key())).isEqualTo(FLIGHT);
    }

    @Test
    void aRouteIsWatchedOnItsWeekdays() {
        assertThat(ROUTE.isOn(TUESDAY)).isTrue();
        assertThat(ROUTE.isOn(TUESDAY.plusDays(1))).isFalse();
        assertThat(ROUTE.isOn(TUESDAY.plusYears(10).with(DayOfWeek.FRIDAY))).isTrue();
        assertThat(ROUTE.isOf("AA", 1)).isTrue();
    }

    @Test
    void aFlightIsWatchedOnItsDays() {
        assertThat(FLIGHT.isOn(TUESDAY)).isTrue();
        assertThat(FLIGHT.isOn(TUESDAY.minusDays(1))).isFalse();
        assertThat(FLIGHT.isOn(TUESDAY.plusDays(1))).isFalse();
        assertThat(FLIGHT.isOf("DL", 640)).isTrue();
        assertThat(FLIGHT.isOf("DL", 641)).isFalse();
        assertThat(FLIGHT.isOf("AA", 640)).isFalse();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);

        assertThatThrownBy(() -> new Watch("ATL", "ATL", null, null, days, null, null))
                .hasMessageContaining("dest");
        assertThatThrownBy(() -> new Watch("ATL", "JFK", "DL", null, days, null, null))
                .hasMessageContaining("flightNum");
        assertThatThrownBy(() -> new Watch("ATL", "JFK", "DL", 0, days, null, null))
                .hasMessageContaining("flightNum");
        assertThatThrownBy(() -> new Watch("ATL", "JFK", null, null, Set.of(), null, null))
                .hasMessageContaining("weekdays");
        assertThatThrownBy(() -> new Watch("ATL", "JFK", null, null, days, TUESDAY, TUESDAY.minusDays(1)))
                .hasMessageContaining("lastDay");
        assertThatThrownBy(() -> Watch.parse("ATL_JFK")).isInstanceOf(IllegalArgumentException.class);
    }
}
