package ontime.model.delay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DelayTotalsTest {

    private static final DelayTotals TEN = new DelayTotals(
            10, new Cancellations(1, 0, 0, 0, 1), 1, 8, 3, 40, 7, 2, -14, new CauseMinutes(10, 20, 30, 0, 40));

    @Test
    void cancelledAndDivertedFlightsCountAgainstTheShareOnTime() {
        assertThat(TEN.onTime()).isEqualTo(5);
        assertThat(TEN.onTimeShare()).hasValue(0.5);
        assertThat(TEN.lateShare()).hasValue(0.2);
        assertThat(TEN.cancelledShare()).hasValue(0.2);
        assertThat(TEN.divertedShare()).hasValue(0.1);
    }

    @Test
    void meansAreOverTheFlightsThatHaveADelay() {
        assertThat(TEN.meanArrDelay()).hasValue(-2);
        assertThat(TEN.meanDepDelay()).hasValue(5);
    }

    @Test
    void sumsOfOtherFlightsAreAdded() {
        assertThat(TEN.plus(DelayTotals.NONE)).isEqualTo(TEN);
        assertThat(TEN.plus(TEN))
                .isEqualTo(new DelayTotals(
                        20,
                        new Cancellations(2, 0, 0, 0, 2),
                        2,
                        16,
                        6,
                        80,
                        14,
                        4,
                        -28,
                        new CauseMinutes(20, 40, 60, 0, 80)));
    }

    @Test
    void noFlightHasNeitherShareNorMean() {
        assertThat(DelayTotals.NONE.onTimeShare()).isEmpty();
        assertThat(DelayTotals.NONE.meanArrDelay()).isEmpty();
    }
}
