package ontime.model.learning;

import org.jspecify.annotations.Nullable;

/**
 * How much a feature of new flights differs from the flights that a model learned from.
 *
 * @param feature its name
 * @param index the population stability index: 0 if both are distributed alike
 * @param before its mean in the flights that the model learned from; null for a category
 * @param after its mean in the new flights; null for a category
 */
public record FeatureDrift(String feature, double index, @Nullable Double before, @Nullable Double after) {

    /** From this index on, the difference is worth a warning. The usual rule of thumb. */
    public static final double LARGE = 0.25;

    /** Whether it is worth a warning. */
    public boolean large() {
        return index >= LARGE;
    }
}
