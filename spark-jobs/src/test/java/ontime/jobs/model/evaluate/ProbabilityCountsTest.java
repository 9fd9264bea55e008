package ontime.jobs.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ontime.model.learning.ReliabilityBin;
import ontime.model.prediction.Target;
import org.junit.jupiter.api.Test;

final class ProbabilityCountsTest {

    private static final double EXACT = 1e-12;

    @Test
    void everyLateFlightAboveEveryOtherIsAnAreaOfOne() {
        ProbabilityCounts counts = new ProbabilityCounts(10);
        counts.add(1, 5, 0, 0.6);
        counts.add(8, 5, 5, 4.2);

        assertThat(counts.auc()).isEqualTo(1);
    }

    @Test
    void tiesCountHalf() {
        ProbabilityCounts counts = new ProbabilityCounts(10);
        counts.add(2, 4, 1, 1.0);
        counts.add(7, 2, 1, 1.5);

        // Late at 7 beats 3 and ties 1; late at 2 ties 3 and loses to 1: (3.5 + 1.5) of 8.
        assertThat(counts.auc()).isEqualTo(5.0 / 8, within(EXACT));
    }

    @Test
    void withoutBothKindsOfFlightsThereIsNothingToTellApart() {
        ProbabilityCounts counts = new ProbabilityCounts(10);
        counts.add(2, 4, 0, 1.0);

        assertThat(counts.auc()).isEqualTo(0.5);
    }

    @Test
    void theCalibrationErrorIsTheMeanDistanceOfTheBins() {
        ProbabilityCounts counts = new ProbabilityCounts(100);
        counts.add(25, 10, 3, 2.5);
        counts.add(29, 10, 3, 2.9);
        counts.add(90, 20, 12, 18.0);

        assertThat(counts.reliability(Target.LATE.reliabilitySteps())).hasSize(2);
        // |0.27 - 0.3| of 20 flights, |0.9 - 0.6| of 20 flights.
        assertThat(counts.calibrationError(Target.LATE.reliabilitySteps()))
                .isEqualTo((0.03 * 20 + 0.3 * 20) / 40, within(EXACT));
    }

    @Test
    void ofRareEventsTheBinsAreNarrowWhereTheFlightsAre() {
        ProbabilityCounts counts = new ProbabilityCounts(1000);
        counts.add(7, 1000, 10, 7.0);
        counts.add(25, 100, 2, 2.5);

        assertThat(counts.reliability(Target.CANCELLED.reliabilitySteps()))
                .extracting(ReliabilityBin::flights)
                .containsExactly(1000L, 100L);
    }
}
