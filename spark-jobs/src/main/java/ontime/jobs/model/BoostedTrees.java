package ontime.jobs.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.features.model.BoosterModel;
import ontime.model.prediction.Target;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The recipe of boosted trees: XGBoost, with trees kept in a stage that Spark can save. Spark derives the features on all
 * its cores or machines; the trees grow on the driver, from a bounded number of rows.
 */
final class BoostedTrees {

    /** Long enough for weekdays to even out; at most half of the training. */
    private static final int CALIBRATION_DAYS = 14;

    private static final int ROUNDS = 150;
    private static final int ROUNDS_OF_CLASSES = 60;

    PipelineModel fit(Lesson lesson) {
        PipelineModel encoder = encoder(lesson);
        Lesson encoded = lesson.with(encoder.transform(lesson.rows()));
        BoosterModel trees = trees(encoded);
        if (lesson.target() == Target.LATE) {
            Calibration calibration = calibration(encoded);
            trees = trees.calibrated(calibration.slope(), calibration.intercept());
        }
        List<Transformer> stages = new ArrayList<>(List.of(encoder.stages()));
        stages.add(trees);
        return new Pipeline()
                .setStages(stages.toArray(PipelineStage[]::new))
                .fit(lesson.rows().limit(1));
    }

    private static PipelineModel encoder(Lesson lesson) {
        List<PipelineStage> stages = new ArrayList<>(Encoding.indexers(lesson));
        stages.add(Encoding.assembler(lesson).setOutputCol(BoosterModel.FEATURES));
        return new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(lesson.rows());
    }

    /** How probabilities of trees of the earlier weeks are to be corrected on the last weeks. */
    private static Calibration calibration(Lesson lesson) {
        Row days = lesson.rows()
                .agg(min("FlightDate").cast("string"), max("FlightDate").cast("string"))
                .first();
        LocalDate last = LocalDate.parse(days.getString(1));
        long all = ChronoUnit.DAYS.between(LocalDate.parse(days.getString(0)), last) + 1;
        if (all < 2) {
            return Calibration.NONE;
        }
        LocalDate from = last.minusDays(Math.min(CALIBRATION_DAYS, all / 2) - 1);
        Dataset<Row> earlier = lesson.rows().where(col("FlightDate").lt(lit(from.toString())));
        Dataset<Row> later = lesson.rows().where(col("FlightDate").geq(lit(from.toString())));
        return Calibration.fit(trees(lesson.with(earlier)).transform(later), lesson.label());
    }

    private static BoosterModel trees(Lesson lesson) {
        try (TrainingMatrix matrix = TrainingMatrix.of(lesson)) {
            Map<String, Object> parameters = parameters(lesson);
            // Each round is a tree for each class.
            int rounds = lesson.target() == Target.DELAY_CLASS ? ROUNDS_OF_CLASSES : ROUNDS;
            Booster booster = XGBoost.train(matrix.matrix(), parameters, rounds, Map.of(), null, null);
            return BoosterModel.of(booster.toByteArray("ubj"), lesson.target() == Target.LATE);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not learn", e);
        }
    }

    /** By XGBoost's own names. */
    private static Map<String, Object> parameters(Lesson lesson) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("max_depth", lesson.target() == Target.DELAY_CLASS ? 6 : 8);
        parameters.put("eta", 0.1);
        parameters.put("min_child_weight", 100);
        parameters.put("subsample", 0.8);
        parameters.put("colsample_bytree", 0.6);
        parameters.put("lambda", 10);
        parameters.put("max_bin", 64);
        parameters.put("tree_method", "hist");
        parameters.put("seed", lesson.seed());
        parameters.put("verbosity", 1);
        switch (lesson.target()) {
            case LATE -> parameters.put("objective", "binary:logistic");
            case DELAY_CLASS -> {
                parameters.put("objective", "multi:softprob");
                parameters.put("num_class", lesson.target().labels().size());
            }
            case MINUTES -> parameters.put("objective", "reg:absoluteerror");
        }
        return parameters;
    }
}
