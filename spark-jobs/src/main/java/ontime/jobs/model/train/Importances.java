package ontime.jobs.model.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.features.model.BoosterModel;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.RandomForestClassificationModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.regression.GBTRegressionModel;
import org.apache.spark.ml.regression.RandomForestRegressionModel;

/** The importance of each feature to a model: shares that sum to 1. Regressions have none. */
public final class Importances {

    private Importances() {}

    public static SortedMap<String, Double> of(PipelineModel model) {
        List<String> names = inputs(model);
        Transformer last = model.stages()[model.stages().length - 1];
        if (last instanceof BoosterModel booster) {
            return shares(gains(booster, names));
        }
        return importances(last).map(vector -> shares(named(vector, names))).orElseGet(TreeMap::new);
    }

    /** The features in the order of the vector, by the names of their original columns. */
    private static List<String> inputs(PipelineModel model) {
        return Arrays.stream(model.stages())
                .filter(VectorAssembler.class::isInstance)
                .map(VectorAssembler.class::cast)
                .flatMap(assembler -> Arrays.stream(assembler.getInputCols()))
                .map(column ->
                        column.replaceFirst("_(index|filled|onehot)$", "").replaceFirst("^_", ""))
                .toList();
    }

    private static Optional<Vector> importances(Transformer last) {
        if (last instanceof RandomForestClassificationModel forest) {
            return Optional.of(forest.featureImportances());
        }
        if (last instanceof RandomForestRegressionModel forest) {
            return Optional.of(forest.featureImportances());
        }
        if (last instanceof GBTClassificationModel boosted) {
            return Optional.of(boosted.featureImportances());
        }
        if (last instanceof GBTRegressionModel boosted) {
            return Optional.of(boosted.featureImportances());
        }
        return Optional.empty();
    }

    private static Map<String, Double> named(Vector importances, List<String> names) {
        Map<String, Double> values = new TreeMap<>();
        for (int index = 0; index < names.size(); index++) {
            values.merge(names.get(index), importances.apply(index), Double::sum);
        }
        return values;
    }

    private static Map<String, Double> gains(BoosterModel booster, List<String> names) {
        try {
            Map<String, Double> gains = new TreeMap<>();
            // By position: XGBoost's Java API takes every named feature for a number, and fails at a split by
            // categories.
            // The name of such a split includes its categories: "f1:{3,17}".
            XGBoost.loadModel(booster.ubj())
                    .getScore("", "total_gain")
                    .forEach((split, gain) -> gains.merge(name(split, names), gain, Double::sum));
            return gains;
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not compute the importances of features", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String split, List<String> names) {
        return names.get(Integer.parseInt(split.replaceFirst(":.*", "").substring(1)));
    }

    private static SortedMap<String, Double> shares(Map<String, Double> values) {
        double sum = values.values().stream().mapToDouble(value -> value).sum();
        SortedMap<String, Double> shares = new TreeMap<>();
        values.forEach((name, value) -> shares.put(name, sum == 0 ? 0 : value / sum));
        return shares;
    }
}
