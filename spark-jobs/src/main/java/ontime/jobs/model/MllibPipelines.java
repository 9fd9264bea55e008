package ontime.jobs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ontime.features.Feature.Kind;
import ontime.features.model.BoosterModel;
import ontime.model.prediction.Target;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.feature.Imputer;
import org.apache.spark.ml.feature.OneHotEncoder;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.GBTRegressor;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.RandomForestRegressor;

/** The recipes of MLlib. It takes no missing numbers, so the median stands in for them. */
final class MllibPipelines {

    private static final String FILLED = "_filled";
    private static final String ONE_HOT = "_onehot";

    /** The book's forest: MLlib's defaults. */
    private static final int TREES = 20;

    private static final int DEPTH = 5;
    private static final int MEMORY_MB = 512;

    private final Lesson lesson;

    MllibPipelines(Lesson lesson) {
        this.lesson = lesson;
    }

    PipelineModel forest() {
        if (lesson.target() == Target.MINUTES) {
            return fit(
                    indexed(),
                    new RandomForestRegressor()
                            .setNumTrees(TREES)
                            .setMaxDepth(DEPTH)
                            .setMaxBins(maxBins())
                            .setMaxMemoryInMB(MEMORY_MB)
                            .setSeed(lesson.seed())
                            .setFeaturesCol(BoosterModel.FEATURES)
                            .setLabelCol(lesson.label()));
        }
        return fit(
                indexed(),
                new RandomForestClassifier()
                        .setNumTrees(TREES)
                        .setMaxDepth(DEPTH)
                        .setMaxBins(maxBins())
                        .setMaxMemoryInMB(MEMORY_MB)
                        .setSeed(lesson.seed())
                        .setFeaturesCol(BoosterModel.FEATURES)
                        .setLabelCol(lesson.label())
                        .setProbabilityCol(BoosterModel.SCORES));
    }

    PipelineModel boosted() {
        if (lesson.target() == Target.MINUTES) {
            return fit(
                    indexed(),
                    new GBTRegressor()
                            .setMaxBins(maxBins())
                            .setMaxMemoryInMB(MEMORY_MB)
                            .setSeed(lesson.seed())
                            .setFeaturesCol(BoosterModel.FEATURES)
                            .setLabelCol(lesson.label()));
        }
        return fit(
                indexed(),
                new GBTClassifier()
                        .setMaxBins(maxBins())
                        .setMaxMemoryInMB(MEMORY_MB)
                        .setSeed(lesson.seed())
                        .setFeaturesCol(BoosterModel.FEATURES)
                        .setLabelCol(lesson.label())
                        .setProbabilityCol(BoosterModel.SCORES));
    }

    PipelineModel regression() {
        if (lesson.target() == Target.MINUTES) {
            return fit(
                    oneHot(),
                    new LinearRegression()
                            .setRegParam(1e-4)
                            .setFeaturesCol(BoosterModel.FEATURES)
                            .setLabelCol(lesson.label()));
        }
        return fit(
                oneHot(),
                new LogisticRegression()
                        .setRegParam(1e-4)
                        .setMaxIter(50)
                        .setFeaturesCol(BoosterModel.FEATURES)
                        .setLabelCol(lesson.label())
                        .setProbabilityCol(BoosterModel.SCORES));
    }

    private PipelineModel fit(List<PipelineStage> stages, PipelineStage last) {
        List<PipelineStage> all = new ArrayList<>(stages);
        all.add(last);
        return new Pipeline().setStages(all.toArray(PipelineStage[]::new)).fit(lesson.rows());
    }

    private List<PipelineStage> indexed() {
        List<PipelineStage> stages = new ArrayList<>(Encoding.indexers(lesson));
        stages.add(filled());
        stages.add(assembler(lesson.names(Kind.CATEGORY).stream().map(Encoding::index)));
        return stages;
    }

    private List<PipelineStage> oneHot() {
        List<PipelineStage> stages = new ArrayList<>(Encoding.indexers(lesson));
        List<String> categories = lesson.names(Kind.CATEGORY);
        stages.add(new OneHotEncoder()
                .setInputCols(categories.stream().map(Encoding::index).toArray(String[]::new))
                .setOutputCols(names(categories, ONE_HOT))
                .setHandleInvalid("keep"));
        stages.add(filled());
        stages.add(assembler(categories.stream().map(category -> category + ONE_HOT)));
        return stages;
    }

    private Imputer filled() {
        List<String> numbers = lesson.names(Kind.NUMBER);
        return new Imputer()
                .setStrategy("median")
                .setInputCols(numbers.toArray(String[]::new))
                .setOutputCols(names(numbers, FILLED));
    }

    private VectorAssembler assembler(Stream<String> categories) {
        Stream<String> numbers = lesson.names(Kind.NUMBER).stream().map(number -> number + FILLED);
        return new VectorAssembler()
                .setInputCols(Stream.concat(categories, numbers).toArray(String[]::new))
                .setOutputCol(BoosterModel.FEATURES);
    }

    /** A tree of MLlib needs a bin for each category, and one for those that it never saw. */
    private int maxBins() {
        long most = lesson.names(Kind.CATEGORY).stream()
                .mapToLong(category -> lesson.rows().select(category).distinct().count())
                .max()
                .orElse(0);
        return (int) Math.max(32, most + 1);
    }

    private static String[] names(List<String> columns, String ending) {
        return columns.stream().map(column -> column + ending).toArray(String[]::new);
    }
}
