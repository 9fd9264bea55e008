package ontime.web.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ontime.crossing.CrossingCell;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirportDayTest {

    private static final int ATL = 0;
    private static final int JFK = 1;
    private static final int ORD = 2;

    private final AirportDay day = AirportDay.of(
            List.of("ATL", "JFK", "ORD"),
            List.of(cell("ATL", "6", 10), cell("ATL", "23", 20), cell("ORD", "6", 40), cell("ORD", "unknown", 80)));

    @Test
    void theWholeDayOfAnAirportIsAddedUp() {
        FlightSums sums = new FlightSums(2);
        day.addWhole(ATL, sums, 1);
        day.addWhole(JFK, sums, 1);

        assertThat(sums.isAny(0)).isFalse();
        assertThat(sums.figures(1)).isEqualTo(NearbyFigures.of(totals(10).plus(totals(20))));
    }

    @Test
    void airportsAreAddedUpByHour() {
        FlightSums hours = new FlightSums(AirportDay.HOURS);
        day.addByHour(new int[] {ATL, JFK, ORD}, hours);

        assertThat(hours.figures(6)).isEqualTo(NearbyFigures.of(totals(10).plus(totals(40))));
        assertThat(hours.figures(23)).isEqualTo(NearbyFigures.of(totals(20)));
        assertThat(hours.figures(AirportDay.HOURS - 1)).isEqualTo(NearbyFigures.of(totals(80)));
        assertThat(hours.isAny(7)).isFalse();
    }

    @Test
    void cellsOfOtherSumsAreAddedUp() {
        FlightSums airports = new FlightSums(2);
        day.addWhole(ATL, airports, 0);
        day.addWhole(ORD, airports, 1);
        FlightSums all = new FlightSums(1);
        all.add(0, airports, 0);
        all.add(0, airports, 1);

        assertThat(all.figures(0).flights()).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"ATL, 6, ATL, 7", "ATL, 6, ORD, 6"})
    void moreFlightsThanCanBeAddedUpAreRefused(String airport, String hour, String other, String hourOfOther) {
        List<CrossingCell> cells = List.of(cell(airport, hour, 30_000), cell(other, hourOfOther, 40_000));

        assertThatThrownBy(() -> AirportDay.of(List.of("ATL", "ORD"), cells))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000 flights; at most 65535");
    }

    private static CrossingCell cell(String airport, String hour, int flights) {
        return new CrossingCell(List.of(airport, hour), new DelayFigures(totals(flights), null));
    }

    /** Every number is another one. */
    private static DelayTotals totals(int flights) {
        return new DelayTotals(
                flights,
                new Cancellations(0, 0, 0, 0, 1),
                2,
                flights - 3,
                4,
                -5L * flights,
                flights - 6,
                7,
                10_000L * flights,
                CauseMinutes.NONE);
    }
}
