package ontime.jobs.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.Feature;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.train.Fitted;
import ontime.jobs.model.train.Importances;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.SearchBudget;
import ontime.model.learning.Judgement;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A model that is learned and judged for the sake of the figures alone: nothing is kept of it, and nothing serves. It is
 * learned as {@code delay_model} learns, by the same recipes.
 *
 * @param judgement by the flights that it was tested on
 * @param importances of the features, their sum 1; none of regressions
 */
public record Experiment(Judgement judgement, SortedMap<String, Double> importances) {

    public Experiment {
        importances = new TreeMap<>(importances);
    }

    /**
     * Learns and judges.
     *
     * @param train features and outcomes of {@link ontime.features.FlightFeatures#labelled}, of flights that arrived
     * @param test others of the same columns
     * @param features that the recipe may learn from
     * @throws IllegalArgumentException where the recipe can't learn the target
     */
    public static Experiment run(
            Dataset<Row> train, Dataset<Row> test, Target target, Recipe recipe, List<Feature> features, long seed) {
        if (!recipe.canLearn(target)) {
            throw new IllegalArgumentException(recipe.recipeName() + " can't learn " + target.targetName());
        }
        Fitted fitted = recipe.fit(new TrainingInput(train, target, features, seed), SearchBudget.usual());
        return new Experiment(
                new Evaluator(target).judge(Evaluator.score(fitted.model(), test)), Importances.of(fitted.model()));
    }
}
