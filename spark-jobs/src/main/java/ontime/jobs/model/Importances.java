package ontime.jobs.model;

import static ontime.features.Feature.Kind.CATEGORY;
import static ontime.features.Feature.Kind.NUMBER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.features.model.BoosterModel;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.RandomForestClassificationModel;
import org.apache.spark.ml.linalg.Vector;

/** What each feature was worth to a model: shares that sum to 1. Regressions have none. */
final class Importances {

    private Importances() {}

    static SortedMap<String, Double> of(PipelineModel model, Lesson lesson) {
        List<String> names = Stream.concat(lesson.names(CATEGORY).stream(), lesson.names(NUMBER).stream())
                .toList();
        Transformer last = model.stages()[model.stages().length - 1];
        if (last instanceof BoosterModel booster) {
            return shares(gains(booster, names));
        }
        if (last instanceof RandomForestClassificationModel forest) {
            Vector importances = forest.featureImportances();
            SortedMap<String, Double> values = new TreeMap<>();
            for (int index = 0; index < names.size(); index++) {
                values.put(names.get(index), importances.apply(index));
            }
            return shares(values);
        }
        return new TreeMap<>();
    }

    private static Map<String, Double> gains(BoosterModel booster, List<String> names) {
        try {
            Map<String, Double> gains = new TreeMap<>();
            // By position: XGBoost's Java takes every named feature for a number, and fails at a split by categories.
            // Such
            // a split is told with its categories: "f1:{3,17}".
            XGBoost.loadModel(booster.ubj())
                    .getScore("", "total_gain")
                    .forEach((split, gain) -> gains.merge(name(split, names), gain, Double::sum));
            return gains;
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not say what its features are worth", e);
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
