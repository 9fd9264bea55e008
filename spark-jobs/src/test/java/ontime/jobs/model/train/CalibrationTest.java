package ontime.jobs.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    private static final int ROWS = 200_000;

    @Test
    void oddsThatAreTooBoldAreFlattened() {
        Random random = new Random(3);
        float[][] predicted = new float[ROWS][1];
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double odds = random.nextGaussian();
            predicted[row][0] = (float) sigmoid(2 * odds - 1);
            labels[row] = random.nextDouble() < sigmoid(odds) ? 1 : 0;
        }

        Calibration calibration = Calibration.fit(predicted, labels);

        assertThat(calibration.slope()).isEqualTo(0.5, within(0.02));
        assertThat(calibration.intercept()).isEqualTo(0.5, within(0.02));
    }

    @Test
    void whatIsFixedIsNotCorrected() {
        Random random = new Random(3);
        float[][] predicted = new float[ROWS][1];
        float[] labels = new float[ROWS];
        float[] fixed = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double odds = random.nextGaussian();
            fixed[row] = row % 2 == 0 ? 0.5F : -1;
            predicted[row][0] = (float) sigmoid(2 * odds + fixed[row]);
            labels[row] = random.nextDouble() < sigmoid(odds + 0.3 + fixed[row]) ? 1 : 0;
        }

        Calibration calibration = Calibration.fit(predicted, labels, fixed);

        assertThat(calibration.slope()).isEqualTo(0.5, within(0.02));
        assertThat(calibration.intercept()).isEqualTo(0.3, within(0.02));
        Calibration levelled = new Calibration(0.5, 7).levelled(predicted, labels, fixed);
        assertThat(levelled.slope()).isEqualTo(0.5);
        assertThat(levelled.intercept()).isEqualTo(0.3, within(0.02));
    }

    @Test
    void aSlopeIsOfABelievableSize() {
        assertIs(new Calibration(1.2, 0.3).bounded(), 0.85, 0.3);
        assertIs(new Calibration(0.2, 0.3).bounded(), 0.5, 0.3);
        assertIs(new Calibration(0.7, 0.3).bounded(), 0.7, 0.3);
    }

    @Test
    void withoutBothKindsOfRowsNothingIsCorrected() {
        assertThat(Calibration.fit(new float[][] {{0.3F}, {0.4F}}, new float[] {1, 1}))
                .isEqualTo(Calibration.NONE);
        assertThat(Calibration.fit(new float[0][1], new float[0])).isEqualTo(Calibration.NONE);
    }

    @Test
    void aShareOfACorrectionLiesBetweenNoneAndAllOfIt() {
        Calibration whole = new Calibration(0.8, -0.4);

        assertIs(whole.partly(0), 1, 0);
        assertIs(whole.partly(0.5), 0.9, -0.2);
        assertIs(whole.partly(1), 0.8, -0.4);
    }

    private static void assertIs(Calibration calibration, double slope, double intercept) {
        assertThat(calibration.slope()).isEqualTo(slope, within(1e-12));
        assertThat(calibration.intercept()).isEqualTo(intercept, within(1e-12));
    }

    private static double sigmoid(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
