package ontime.jobs.model.train;

import java.util.List;
import java.util.Locale;
import ontime.features.model.BoosterModel;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.prediction.Target;
import ontime.model.text.NamedThings;

/** How a model is trained. The result is a Spark pipeline that writes {@link BoosterModel#SCORES}, or a prediction. */
public enum Recipe {
    /** XGBoost's trees, categories as they are, probabilities recalibrated on the last weeks of training. */
    BOOSTED_TREES,
    /** MLlib's random forest with its defaults: indexed categories, 20 trees of depth 5, maxBins from the data. */
    RANDOM_FOREST,
    /** The same forest with the book's own features, dates among them. */
    BOOK_FOREST,
    /** MLlib's gradient-boosted trees, of two classes or of minutes. */
    GRADIENT_BOOSTED,
    /** MLlib's logistic regression, or linear for minutes: categories one-hot, numbers filled in. */
    REGRESSION;

    /**
     * The recipe of a name.
     *
     * @throws IllegalArgumentException if there is none, with all names
     */
    public static Recipe of(String name) {
        return NamedThings.get("recipe", List.of(values()), Recipe::recipeName, name);
    }

    /** The name in commands and manifests. */
    public String recipeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Fitted fit(TrainingInput input, SearchBudget budget) {
        return switch (this) {
            case BOOSTED_TREES -> BoostedTrees.fit(input, budget);
            case RANDOM_FOREST -> new MllibPipelines(input).forest();
            case BOOK_FOREST -> new BookForest(input).fit();
            case GRADIENT_BOOSTED -> new MllibPipelines(input).boosted();
            case REGRESSION -> new MllibPipelines(input).regression();
        };
    }

    /** Whether it supports a target. */
    public boolean canPredict(Target target) {
        return switch (this) {
            case BOOSTED_TREES -> true;
            case RANDOM_FOREST, REGRESSION -> target != Target.RANGE;
            case BOOK_FOREST -> target != Target.MINUTES && target != Target.RANGE;
            case GRADIENT_BOOSTED -> target != Target.DELAY_CLASS && target != Target.RANGE;
        };
    }

    /** Whether it supports a search for parameters. */
    boolean canSearch() {
        return this == BOOSTED_TREES;
    }
}
