package ontime.features.model;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.jspecify.annotations.Nullable;

/** Scores rows on executors, on many threads at once, each row by itself. The first row reads the trees. */
final class BoosterScorer implements Serializable {

    /** As XGBoost's C interface names them. */
    private static final int[] ALL_TREES = {0, 0};

    private final byte[] ubj;
    private final boolean binary;
    private final double slope;
    private final double intercept;
    private final int addedFeature;
    private final double[] seasons;
    private final @Nullable RangeShifts shifts;
    private transient @Nullable Loaded loaded;

    private static final class Loaded {

        final TreeEnsemble trees;

        /** What each output has before its leaves are added: XGBoost's own intercept. */
        final double[] common;

        Loaded(TreeEnsemble trees, double[] common) {
            this.trees = trees;
            this.common = common;
        }
    }

    BoosterScorer(
            byte[] ubj,
            boolean binary,
            double slope,
            double intercept,
            int addedFeature,
            double[] seasons,
            @Nullable RangeShifts shifts) {
        this.ubj = ubj;
        this.binary = binary;
        this.slope = slope;
        this.intercept = intercept;
        this.addedFeature = addedFeature;
        this.seasons = seasons;
        this.shifts = shifts;
    }

    Vector score(Vector features, @Nullable Integer month) {
        return Vectors.dense(score(features.toArray(), month));
    }

    /**
     * The scores of a row.
     *
     * @param month of the flight's date, 1 to 12; null where it is not known
     */
    double[] score(double[] features, @Nullable Integer month) {
        Loaded all = loaded();
        float[] sums = all.trees.sums(floats(features));
        double[] margins = new double[sums.length];
        for (int output = 0; output < margins.length; output++) {
            margins[output] = all.common[output] + sums[output] + added(features);
        }
        return shifts == null ? scores(margins, month) : percentiles(shifts.shifted(margins, features), month);
    }

    private double added(double[] features) {
        return addedFeature == BoosterModel.NONE || Double.isNaN(features[addedFeature]) ? 0 : features[addedFeature];
    }

    private static float[] floats(double[] features) {
        float[] floats = new float[features.length];
        for (int feature = 0; feature < floats.length; feature++) {
            floats[feature] = (float) features[feature];
        }
        return floats;
    }

    private double[] scores(double[] margins, @Nullable Integer month) {
        if (binary) {
            double late = 1 / (1 + Math.exp(-(slope * margins[0] + intercept + season(month))));
            return new double[] {1 - late, late};
        }
        return margins.length == 1 ? margins : MonthOdds.classes(softmax(margins), season(month));
    }

    private double[] percentiles(double[] ofTraining, @Nullable Integer month) {
        double[] ofMonth = MonthOdds.percentiles(ofTraining, season(month));
        Arrays.setAll(ofMonth, index -> Math.round(ofMonth[index]));
        return ofMonth;
    }

    private double season(@Nullable Integer month) {
        return month == null || seasons.length == 0 ? 0 : seasons[month - 1];
    }

    private static double[] softmax(double[] margins) {
        double most = Arrays.stream(margins).max().orElseThrow();
        double[] shares = new double[margins.length];
        double total = 0;
        for (int output = 0; output < shares.length; output++) {
            shares[output] = Math.exp(margins[output] - most);
            total += shares[output];
        }
        for (int output = 0; output < shares.length; output++) {
            shares[output] /= total;
        }
        return shares;
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private Loaded load() {
        try {
            Booster booster = XGBoost.loadModel(ubj);
            TreeEnsemble trees = TreeEnsemble.read(booster.toByteArray("json"));
            return new Loaded(trees, common(booster, trees));
        } catch (XGBoostError e) {
            throw new IllegalStateException("not a model of XGBoost", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The intercepts, from the prediction of XGBoost for a row without values. */
    private static double[] common(Booster booster, TreeEnsemble trees) throws XGBoostError {
        float[] nothing = new float[(int) booster.getNumFeature()];
        Arrays.fill(nothing, Float.NaN);
        float[] said = booster.inplace_predict(
                        nothing, 1, nothing.length, Float.NaN, ALL_TREES, Booster.PredictionType.kMargin, null)[0];
        float[] sums = trees.sums(nothing);
        double[] common = new double[said.length];
        for (int output = 0; output < common.length; output++) {
            common[output] = (double) said[output] - sums[output];
        }
        return common;
    }
}
