package ontime.jobs.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ontime.features.model.RangeShifts;
import ontime.jobs.model.rows.TrainingRows;
import ontime.model.prediction.Target;
import org.junit.jupiter.api.Test;

/** Flights of two airlines, one of which is late, and the same percentiles predicted for all. */
final class RangeCalibrationTest {

    private static final int FLIGHTS = 200_000;
    private static final float[] SAID = {-5, 0, 5};

    @Test
    void asManyLaterFlightsAreInTheRangeAsItSaysForEachAirlineWithManyFlights() {
        RangeShifts shifts = fit();

        double[] inside = new double[2];
        double[] below = new double[2];
        double[] flights = new double[2];
        Random chance = new Random(4);
        for (int flight = 0; flight < FLIGHTS; flight++) {
            int airline = flight % 2;
            double[] range = shifts.shifted(new double[] {SAID[0], SAID[1], SAID[2]}, new double[] {airline, 12});
            long delay = delay(airline, chance);
            flights[airline]++;
            inside[airline] += delay >= range[0] && delay <= range[2] ? 1 : 0;
            below[airline] += delay < range[1] ? 1 : delay == range[1] ? 0.5 : 0;
        }
        for (int airline = 0; airline < 2; airline++) {
            assertThat(inside[airline] / flights[airline]).isCloseTo(Target.RANGE_SHARE, within(0.03));
            // A sixth of the difference between the airlines is lost.
            assertThat(below[airline] / flights[airline]).isCloseTo(0.5, within(0.1));
        }
    }

    @Test
    void anAirlineThatTrainingDidNotHaveGetsWhatAllFlightsHave() {
        RangeShifts shifts = fit();

        double[] known = shifts.shifted(new double[] {-5, 0, 5}, new double[] {0, 12});
        double[] unknown = shifts.shifted(new double[] {-5, 0, 5}, new double[] {7, 12});

        assertThat(unknown[1]).isBetween(5.0, 15.0);
        assertThat(known[1]).isLessThan(unknown[1]);
    }

    private static RangeShifts fit() {
        Random chance = new Random(3);
        float[] values = new float[2 * FLIGHTS];
        float[] labels = new float[FLIGHTS];
        float[][] predicted = new float[FLIGHTS][];
        Arrays.fill(predicted, SAID);
        for (int flight = 0; flight < FLIGHTS; flight++) {
            values[2 * flight] = flight % 2;
            values[2 * flight + 1] = 12;
            labels[flight] = delay(flight % 2, chance);
        }
        TrainingRows rows = TrainingRows.of(List.of("c", "q"), values, labels, new int[FLIGHTS]);
        return new RangeCalibration(0, 1).fit(predicted, rows, 0, 1);
    }

    private static long delay(int airline, Random chance) {
        return Math.round(20 * airline + 10 * chance.nextGaussian());
    }
}
