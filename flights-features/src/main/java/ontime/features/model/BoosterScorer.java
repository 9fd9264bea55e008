package ontime.features.model;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.jspecify.annotations.Nullable;

/** Scores rows on executors, on many threads at once: XGBoost's prediction in place is made for that. The first row reads the trees. */
final class BoosterScorer implements Serializable {

    private static final double ALMOST = 1e-7;

    private final byte[] ubj;
    private final boolean binary;
    private final double slope;
    private final double intercept;
    private transient @Nullable Booster booster;

    BoosterScorer(byte[] ubj, boolean binary, double slope, double intercept) {
        this.ubj = ubj;
        this.binary = binary;
        this.slope = slope;
        this.intercept = intercept;
    }

    /** Scores a row alone. */
    double[] score(double[] features) {
        float[] values = new float[features.length];
        for (int feature = 0; feature < features.length; feature++) {
            values[feature] = (float) features[feature];
        }
        return scores(predict(values, 1)[0]);
    }

    /** Scores rows at once: a call into XGBoost costs much more than a row. */
    List<Vector> score(List<Vector> rows) {
        int features = rows.get(0).size();
        float[] values = new float[rows.size() * features];
        for (int row = 0; row < rows.size(); row++) {
            for (int feature = 0; feature < features; feature++) {
                values[row * features + feature] = (float) rows.get(row).apply(feature);
            }
        }
        return Arrays.stream(predict(values, rows.size()))
                .map(predicted -> Vectors.dense(scores(predicted)))
                .toList();
    }

    private float[][] predict(float[] values, int rows) {
        try {
            return booster().inplace_predict(values, rows, values.length / rows, Float.NaN);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not score rows", e);
        }
    }

    private double[] scores(float[] predicted) {
        if (binary) {
            double late = calibrated(predicted[0]);
            return new double[] {1 - late, late};
        }
        double[] scores = new double[predicted.length];
        for (int index = 0; index < scores.length; index++) {
            scores[index] = predicted[index];
        }
        return scores;
    }

    private double calibrated(double probability) {
        double bounded = Math.min(1 - ALMOST, Math.max(ALMOST, probability));
        double odds = slope * Math.log(bounded / (1 - bounded)) + intercept;
        return 1 / (1 + Math.exp(-odds));
    }

    private synchronized Booster booster() {
        if (booster == null) {
            try {
                Booster loaded = XGBoost.loadModel(ubj);
                // Spark's tasks share the cores out; a row is too little to be shared again.
                loaded.setParam("nthread", 1);
                booster = loaded;
            } catch (XGBoostError e) {
                throw new IllegalStateException("not a model of XGBoost", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return booster;
    }
}
