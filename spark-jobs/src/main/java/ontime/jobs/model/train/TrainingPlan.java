package ontime.jobs.model.train;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;

/**
 * What to train.
 *
 * @param models in this order; their features are derived once for all
 * @param recipe how to train them
 * @param split which days to use; empty for all loaded days, with the last quarter as the test
 * @param seed of the random numbers
 * @param candidates how many sets of parameters to compare by cross-validation; 0 to use the default set
 * @param searchFor after this time, the comparison starts no other set
 */
public record TrainingPlan(
        List<ModelKind> models,
        Recipe recipe,
        Optional<TimeSplit> split,
        long seed,
        int candidates,
        Duration searchFor) {

    /**
     * Checks that the recipe supports the plan.
     *
     * @throws IllegalArgumentException if it does not
     */
    public TrainingPlan {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a moment and a target");
        }
        for (ModelKind model : models) {
            if (!recipe.canPredict(model.target())) {
                throw new IllegalArgumentException(recipe.recipeName() + " cannot predict "
                        + model.target().targetName());
            }
        }
        if (candidates > 0 && !recipe.canSearch()) {
            throw new IllegalArgumentException(recipe.recipeName() + " cannot search for parameters");
        }
        models = models.stream().distinct().toList();
    }

    /** A plan for one model and given days, without a search. */
    public static TrainingPlan of(Moment moment, Target target, Recipe recipe, TimeSplit split, long seed) {
        return new TrainingPlan(
                List.of(new ModelKind(target, moment)), recipe, Optional.of(split), seed, 0, Duration.ZERO);
    }

    /** The last moment of all models; its features include those of the others. */
    public Moment lastMoment() {
        return models.stream()
                .map(ModelKind::moment)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
