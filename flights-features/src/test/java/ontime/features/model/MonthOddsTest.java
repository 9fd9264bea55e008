package ontime.features.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class MonthOddsTest {

    private static final double[] SHARES = {0.1, 0.5, 0.3, 0.1};
    private static final double[] SPREAD = {-15, -3, 40};
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void theOddsOfLongDelaysFollowTheMonthAndThoseOfEarlyArrivalsDoNot() {
        double[] moved = MonthOdds.classes(SHARES, 0.4);

        assertThat(odds(moved[3])).isCloseTo(Math.exp(0.4) * odds(0.1), EXACT);
        assertThat(odds(moved[2] + moved[3])).isCloseTo(Math.exp(0.2) * odds(0.4), EXACT);
        assertThat(moved[0]).isCloseTo(0.1, EXACT);
        assertThat(moved[0] + moved[1] + moved[2] + moved[3]).isCloseTo(1, EXACT);
    }

    @Test
    void anAverageMonthChangesNothing() {
        assertThat(MonthOdds.classes(SHARES, 0)).containsExactly(SHARES, EXACT);
        assertThat(MonthOdds.percentiles(SPREAD, 0)).containsExactly(SPREAD);
    }

    @Test
    void certainClassesStayCertain() {
        for (double logOdds : new double[] {-0.3, 0.3}) {
            assertThat(MonthOdds.classes(new double[] {0, 1, 0, 0}, logOdds))
                    .containsExactly(new double[] {0, 1, 0, 0}, EXACT);
            assertThat(MonthOdds.classes(new double[] {0, 0, 0, 1}, logOdds))
                    .containsExactly(new double[] {0, 0, 0, 1}, EXACT);
            assertThat(Arrays.stream(MonthOdds.classes(new double[] {0.1, 0, 0, 0.9}, logOdds)))
                    .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        }
    }

    @Test
    void theLongTailMovesMostAndPercentilesStayInOrder() {
        for (double logOdds : new double[] {-3, -0.5, -0.2, 0.1, 0.4}) {
            double[] moved = MonthOdds.percentiles(SPREAD, logOdds);

            assertThat(moved).isSorted();
            assertThat(moved[0]).isEqualTo(SPREAD[0]);
            assertThat(Math.signum(moved[1] - SPREAD[1])).isEqualTo(Math.signum(logOdds));
            assertThat(Math.abs(moved[2] - SPREAD[2])).isGreaterThan(Math.abs(moved[1] - SPREAD[1]));
        }
        assertThat(MonthOdds.percentiles(new double[] {5, 5, 5}, 0.5)).containsExactly(5, 5, 5);
    }

    private static double odds(double probability) {
        return probability / (1 - probability);
    }
}
