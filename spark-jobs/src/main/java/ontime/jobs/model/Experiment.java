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
 * The scores of a model that is trained by the same recipes as in {@code delay_model}, but neither kept nor promoted.
 *
 * @param judgement the scores on the test flights
 * @param importances of the features, their sum is 1; regressions have none
 */
public record Experiment(Judgement judgement, SortedMap<String, Double> importances) {

    public Experiment {
        importances = new TreeMap<>(importances);
    }

    /**
     * Trains and evaluates a model.
     *
     * @param train features and outcomes as {@link ontime.features.FlightFeatures#labelled} gives them, of flights that arrived
     * @param test other rows with the same columns
     * @param features that the recipe may use
     * @throws IllegalArgumentException if the recipe cannot predict the target
     */
    public static Experiment run(
            Dataset<Row> train, Dataset<Row> test, Target target, Recipe recipe, List<Feature> features, long seed) {
        if (!recipe.canPredict(target)) {
            throw new IllegalArgumentException(recipe.recipeName() + " cannot predict " + target.targetName());
        }
        Fitted fitted = recipe.fit(new TrainingInput(train, target, features, seed), SearchBudget.usual());
        return new Experiment(
                new Evaluator(target).judge(Evaluator.score(fitted.model(), test)), Importances.of(fitted.model()));
    }
}
