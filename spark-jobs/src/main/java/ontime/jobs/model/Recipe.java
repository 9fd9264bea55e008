package ontime.jobs.model;

import java.util.Locale;
import ontime.features.model.BoosterModel;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;

/** How a model learns. Every recipe gives a pipeline of Spark that writes {@link BoosterModel#SCORES}, or a prediction. */
public enum Recipe {
    /** XGBoost's trees, categories as they are, probabilities recalibrated on the last weeks of training. */
    BOOSTED_TREES,
    /** MLlib's random forest, the book's way: indexed categories, 20 trees of depth 5, maxBins from the data. */
    RANDOM_FOREST,
    /** MLlib's gradient-boosted trees, of two classes or of minutes. */
    GRADIENT_BOOSTED,
    /** MLlib's logistic regression, or linear for minutes: categories one-hot, numbers filled in. */
    REGRESSION;

    /** As commands and manifests name it. */
    public String recipeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    PipelineModel fit(Lesson lesson) {
        return switch (this) {
            case BOOSTED_TREES -> new BoostedTrees().fit(lesson);
            case RANDOM_FOREST -> new MllibPipelines(lesson).forest();
            case GRADIENT_BOOSTED -> new MllibPipelines(lesson).boosted();
            case REGRESSION -> new MllibPipelines(lesson).regression();
        };
    }

    /** Whether it can learn a target. */
    boolean canLearn(Target target) {
        return this != GRADIENT_BOOSTED || target != Target.DELAY_CLASS;
    }
}
