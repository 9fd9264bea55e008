package ontime.features.model;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.jspecify.annotations.Nullable;

/** Scores rows one by one, on executors: each task has trees of its own, read at its first row. */
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

    Vector score(Vector features) {
        float[] row = new float[features.size()];
        for (int feature = 0; feature < row.length; feature++) {
            row[feature] = (float) features.apply(feature);
        }
        try {
            return scores(booster().inplace_predict(row, 1, row.length, Float.NaN)[0]);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not score a row", e);
        }
    }

    private Vector scores(float[] predicted) {
        if (binary) {
            double late = calibrated(predicted[0]);
            return Vectors.dense(1 - late, late);
        }
        double[] scores = new double[predicted.length];
        for (int index = 0; index < scores.length; index++) {
            scores[index] = predicted[index];
        }
        return Vectors.dense(scores);
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
