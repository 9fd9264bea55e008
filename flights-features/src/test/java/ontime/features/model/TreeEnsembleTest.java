package ontime.features.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.model.prediction.Target;
import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TreeEnsembleTest {

    private static final int ROWS = 2_000;
    private static final int CATEGORIES = 40;
    private static final String[] TYPES = {"c", "q", "q"};

    @ParameterizedTest
    @CsvSource({"binary:logistic,1", "multi:softprob,4", "reg:absoluteerror,1"})
    void treesOfNumbersAndCategoriesSayWhatXgboostSays(String objective, int outputs) throws XGBoostError {
        Random chance = new Random(7);
        float[] values = values(chance);
        Booster booster = learn(objective, outputs, values);
        boolean isBinary = objective.startsWith("binary");

        BoosterScorer scorer =
                new BoosterScorer(booster.toByteArray("ubj"), isBinary, 1, 0, BoosterModel.NONE, new double[0], null);

        float[][] said = booster.inplace_predict(values, ROWS, TYPES.length, Float.NaN);
        for (int row = 0; row < ROWS; row++) {
            double[] scores =
                    scorer.score(Vectors.dense(row(values, row)), null).toArray();
            assertThat(scores).hasSize(isBinary ? 2 : outputs);
            for (int output = 0; output < outputs; output++) {
                assertThat(scores[isBinary ? 1 : output])
                        .isCloseTo(said[row][output], within(1e-4 * Math.max(1, Math.abs(said[row][output]))));
            }
        }
    }

    @Test
    void percentilesAreShiftedByAirlineAndHourAndComeInOrderAsWholeMinutes() throws XGBoostError {
        float[] values = values(new Random(7));
        DMatrix rows = new DMatrix(values, ROWS, TYPES.length, Float.NaN);
        rows.setFeatureTypes(TYPES);
        rows.setLabel(delays(values));
        Map<String, Object> parameters = Map.of(
                "objective", "reg:quantileerror", "quantile_alpha", Target.RANGE_LEVELS, "max_depth", 4, "nthread", 1);
        Booster booster = XGBoost.train(rows, parameters, 20, Map.of(), null, null);
        double[][] ofAirline = {{-1, 0, 1}, {-20, 0, 20}};
        double[][] ofHour = {{0, 0, 0}, {0, 7, 0}};
        BoosterScorer scorer = new BoosterScorer(
                booster.toByteArray("ubj"), false, 1, 0, 2, new double[0], RangeShifts.of(0, ofAirline, 1, ofHour));

        float[][] said = booster.inplace_predict(values, ROWS, TYPES.length, Float.NaN);
        for (int row = 0; row < ROWS; row++) {
            double[] features = row(values, row);
            double added = Double.isNaN(features[2]) ? 0 : features[2];
            double[] airline = ofAirline[features[0] >= 1 ? 1 : 0];
            double[] hour = ofHour[features[1] >= 1 ? 1 : 0];
            double[] expected = new double[3];
            for (int index = 0; index < expected.length; index++) {
                expected[index] = said[row][index] + added + airline[index] + hour[index];
            }
            Arrays.sort(expected);
            double[] scores = scorer.score(features, null);
            for (int index = 0; index < expected.length; index++) {
                // Floats are added in another order, which may round to the other side.
                assertThat(scores[index])
                        .isCloseTo(expected[index], within(0.501))
                        .isEqualTo(Math.rint(scores[index]));
            }
        }
    }

    private static float[] delays(float[] values) {
        Random chance = new Random(9);
        float[] delays = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            float number = values[row * TYPES.length + 1];
            delays[row] = (float) (30 * chance.nextGaussian() + (number > 0 ? 20 : 0));
        }
        return delays;
    }

    @Test
    void aFeatureThatIsAddedCountsInFullAndNotAtAllWhereItIsMissing() throws XGBoostError {
        Booster booster = learn("reg:absoluteerror", 1, values(new Random(7)));
        byte[] ubj = booster.toByteArray("ubj");
        BoosterScorer alone = new BoosterScorer(ubj, false, 1, 0, BoosterModel.NONE, new double[0], null);
        BoosterScorer added = new BoosterScorer(ubj, false, 1, 0, 2, new double[0], null);

        double[] known = {3, 0.5, 42};
        double[] missing = {3, 0.5, Double.NaN};

        assertThat(added.score(known, null)[0]).isEqualTo(alone.score(known, null)[0] + 42);
        assertThat(added.score(missing, null)).isEqualTo(alone.score(missing, null));
    }

    @Test
    void aMonthIsAddedToTheLogOddsAfterTheCalibration() throws XGBoostError {
        byte[] ubj = learn("binary:logistic", 1, values(new Random(7))).toByteArray("ubj");
        double[] seasons = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, -2};
        BoosterScorer alone = new BoosterScorer(ubj, true, 0.8, -0.1, BoosterModel.NONE, new double[0], null);
        BoosterScorer seasonal = new BoosterScorer(ubj, true, 0.8, -0.1, BoosterModel.NONE, seasons, null);
        double[] flight = {3, 0.5, 0.1};

        assertThat(odds(seasonal.score(flight, 12))).isCloseTo(odds(alone.score(flight, 12)) - 2, within(1e-9));
        assertThat(odds(seasonal.score(flight, 1))).isCloseTo(odds(alone.score(flight, 1)) + 0.1, within(1e-9));
        assertThat(seasonal.score(flight, null)).isEqualTo(alone.score(flight, null));
    }

    private static double odds(double[] probabilities) {
        return Math.log(probabilities[1] / probabilities[0]);
    }

    private static double[] row(float[] values, int row) {
        double[] one = new double[TYPES.length];
        for (int feature = 0; feature < one.length; feature++) {
            one[feature] = values[row * one.length + feature];
        }
        return one;
    }

    /** A category, some of which are rare, and two numbers, each of which is missing now and then. */
    private static float[] values(Random chance) {
        float[] values = new float[ROWS * TYPES.length];
        for (int index = 0; index < values.length; index++) {
            float value = index % TYPES.length == 0
                    ? (int) (CATEGORIES * chance.nextDouble() * chance.nextDouble())
                    : (float) chance.nextGaussian();
            values[index] = chance.nextInt(10) == 0 ? Float.NaN : value;
        }
        return values;
    }

    private static Booster learn(String objective, int outputs, float[] values) throws XGBoostError {
        DMatrix rows = new DMatrix(values, ROWS, TYPES.length, Float.NaN);
        rows.setFeatureTypes(TYPES);
        rows.setLabel(labels(outputs, values));
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "objective", objective, "max_depth", 5, "tree_method", "hist", "max_cat_to_onehot", 4, "nthread", 1));
        if (outputs > 1) {
            parameters.put("num_class", outputs);
        }
        return XGBoost.train(rows, parameters, 20, Map.of(), null, null);
    }

    private static float[] labels(int outputs, float[] values) {
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            float category = values[row * TYPES.length];
            float number = values[row * TYPES.length + 1];
            int kind = (Float.isNaN(category) ? 1 : Math.floorMod(((int) category) * 7, 5)) + (number > 0.3 ? 1 : 0);
            labels[row] = kind % Math.max(2, outputs);
        }
        return labels;
    }
}
