package ontime.jobs.model.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost's trees, trained on rows in memory. */
public final class Trees implements AutoCloseable {

    private final Booster booster;

    private Trees(Booster booster) {
        this.booster = booster;
    }

    /** Trains trees on a span of rows. */
    public static Trees grow(TrainingRows rows, int from, int to, TreeParameters parameters, TrainingInput input) {
        try {
            DMatrix matrix = rows.matrix(from, to);
            try {
                return new Trees(
                        XGBoost.train(matrix, parameters.forXgboost(input), parameters.rounds(), Map.of(), null, null));
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not train", e);
        }
    }

    /** Trees in XGBoost's binary format. */
    static Trees of(byte[] ubj) throws XGBoostError {
        try {
            return new Trees(XGBoost.loadModel(ubj));
        } catch (IOException e) {
            throw new UncheckedIOException("XGBoost could not read its trees", e);
        }
    }

    /** The predictions for a span of rows: a probability, one for each class, a number, or one for each percentile. */
    public float[][] predict(TrainingRows rows, int from, int to) {
        try {
            DMatrix matrix = rows.matrix(from, to);
            try {
                return booster.predict(matrix);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not predict", e);
        }
    }

    /** The trees in XGBoost's binary format. */
    public byte[] ubj() {
        try {
            return booster.toByteArray("ubj");
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not write its trees", e);
        }
    }

    @Override
    public void close() {
        booster.dispose();
    }
}
