package ontime.model.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DelayCurveTest {

    private static final DelayCurve USUAL = new DelayCurve(-17, -2, 40);

    @Test
    void theCurveGoesThroughItsPercentiles() {
        assertThat(USUAL.shareUpTo(-17)).isCloseTo(0.1, offset(1e-9));
        assertThat(USUAL.shareUpTo(-2)).isCloseTo(0.5, offset(1e-9));
        assertThat(USUAL.shareUpTo(40)).isCloseTo(0.9, offset(1e-9));
    }

    @Test
    void laterIsNeverLessLikely() {
        assertThat(IntStream.rangeClosed(-120, 600).mapToObj(USUAL::shareUpTo).toList())
                .isSorted()
                .allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void theDelayOfAShareIsWhereTheShareIs() {
        for (double share : new double[] {0.001, 0.1, 0.3, 0.5, 0.75, 0.9, 0.999}) {
            assertThat(USUAL.shareUpTo(USUAL.delayAt(share))).isCloseTo(share, offset(1e-9));
        }
    }

    @Test
    void lateFlightsAreMuchLaterAndEarlyOnesLittleEarlier() {
        assertThat(USUAL.delayAt(0.99)).isBetween(120.0, 180.0);
        assertThat(USUAL.delayAt(0.01)).isBetween(-45.0, -25.0);
    }

    @Test
    void equalPercentilesAreACurveToo() {
        DelayCurve punctual = new DelayCurve(0, 0, 0);

        assertThat(punctual.shareUpTo(-10)).isLessThan(0.01);
        assertThat(punctual.shareUpTo(15)).isGreaterThan(0.99);
    }

    @Test
    void percentilesOfDelaysAreBetweenTheirNeighbours() {
        assertThat(DelayCurve.of(IntStream.rangeClosed(0, 100).boxed().toList()))
                .isEqualTo(new DelayCurve(10, 50, 90));
        assertThat(DelayCurve.of(List.of(5))).isEqualTo(new DelayCurve(5, 5, 5));
        assertThat(DelayCurve.of(List.of(10, 0))).isEqualTo(new DelayCurve(1, 5, 9));
    }

    @Test
    void departuresMoveAsFarAsArrivalsAreExpectedTo() {
        DelayCurve departures = new DelayCurve(-6, -1, 30);

        assertThat(departures.movedAs(USUAL, new DelayCurve(-10, 8, 70))).isEqualTo(new DelayCurve(1, 9, 60));
        assertThat(departures.movedAs(USUAL, USUAL)).isEqualTo(departures);
    }

    @Test
    void noFlightLeavesEarlierBecauseItArrivesEarlier() {
        assertThat(new DelayCurve(-6, -1, 30).movedAs(USUAL, new DelayCurve(-30, -20, 0)))
                .isEqualTo(new DelayCurve(-6, -6, -6));
    }

    @Test
    void percentilesAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DelayCurve(5, 0, 10))
                .withMessageContaining("5.0, 0.0, 10.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new DelayCurve(0, 0, Double.NaN));
    }
}
