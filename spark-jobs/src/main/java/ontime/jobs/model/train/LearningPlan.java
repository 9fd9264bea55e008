package ontime.jobs.model.train;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;

/**
 * What is to be learned.
 *
 * @param models in this order; the features of all are derived once
 * @param recipe how they learn
 * @param split which days; empty: all that are loaded, the last quarter of them as the test
 * @param seed of all chance
 * @param candidates sets of parameters to compare by cross-validation; 0: none, the usual ones serve
 * @param searchFor no further candidate is begun after that
 */
public record LearningPlan(
        List<ModelKind> models,
        Recipe recipe,
        Optional<TimeSplit> split,
        long seed,
        int candidates,
        Duration searchFor) {

    /**
     * Checks that the recipe can do it.
     *
     * @throws IllegalArgumentException where it can't
     */
    public LearningPlan {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a moment and a target are needed");
        }
        for (ModelKind model : models) {
            if (!recipe.canLearn(model.target())) {
                throw new IllegalArgumentException(
                        recipe.recipeName() + " can't learn " + model.target().targetName());
            }
        }
        if (candidates > 0 && !recipe.canSearch()) {
            throw new IllegalArgumentException(recipe.recipeName() + " can't search for parameters");
        }
        models = models.stream().distinct().toList();
    }

    /** Learns one thing from given days, without a search. */
    public static LearningPlan of(Moment moment, Target target, Recipe recipe, TimeSplit split, long seed) {
        return new LearningPlan(
                List.of(new ModelKind(target, moment)), recipe, Optional.of(split), seed, 0, Duration.ZERO);
    }

    /** The last moment of all: its features are those of the others too. */
    public Moment lastMoment() {
        return models.stream()
                .map(ModelKind::moment)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
