package ontime.jobs.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;

/**
 * What is to be learned: a model for each moment and target.
 *
 * @param moments when the models predict; the features of all are derived once
 * @param targets what they predict
 * @param recipe how they learn
 * @param split which days; empty: all that are loaded, the last quarter of them as the test
 * @param seed of all chance
 * @param candidates sets of parameters to compare by cross-validation; 0: none, the usual ones serve
 * @param searchFor no further candidate is begun after that
 */
public record LearningPlan(
        Set<Moment> moments,
        List<Target> targets,
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
        if (moments.isEmpty() || targets.isEmpty()) {
            throw new IllegalArgumentException("a moment and a target are needed");
        }
        for (Target target : targets) {
            if (!recipe.canLearn(target)) {
                throw new IllegalArgumentException(recipe.recipeName() + " can't learn " + target.targetName());
            }
        }
        if (candidates > 0 && !recipe.canSearch()) {
            throw new IllegalArgumentException(recipe.recipeName() + " can't search for parameters");
        }
        moments = Set.copyOf(moments);
        targets = List.copyOf(targets);
    }

    /** Learns one thing from given days, without a search. */
    static LearningPlan of(Moment moment, Target target, Recipe recipe, TimeSplit split, long seed) {
        return new LearningPlan(Set.of(moment), List.of(target), recipe, Optional.of(split), seed, 0, Duration.ZERO);
    }

    /** The moments in order: each knows what the one before it knew. */
    SortedSet<Moment> inOrder() {
        return new TreeSet<>(moments);
    }
}
