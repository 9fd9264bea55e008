package ontime.model.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.text.NamedThings;

/**
 * A target and a moment: all models of one name. One of them serves.
 *
 * @param target what is predicted
 * @param moment when it is predicted
 */
public record ModelKind(Target target, Moment moment) {

    /**
     * Checks that there are such models.
     *
     * @throws IllegalArgumentException if there are not
     */
    public ModelKind {
        if (!target.isPredictedAt(moment)) {
            throw new IllegalArgumentException(
                    "%s is not predicted %s".formatted(target.targetName(), moment.momentName()));
        }
    }

    /** All of them, by target; of each the earliest moment first. */
    public static List<ModelKind> list() {
        return Arrays.stream(Target.values()).flatMap(ModelKind::ofTarget).toList();
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException if there is none, with all names
     */
    public static ModelKind of(String name) {
        return NamedThings.get("model", list(), ModelKind::modelName, name);
    }

    /** As commands and folders name it: {@code late_two_hours_before}. */
    public String modelName() {
        return target.modelName(moment);
    }

    private static Stream<ModelKind> ofTarget(Target target) {
        return Arrays.stream(Moment.values())
                .filter(target::isPredictedAt)
                .map(moment -> new ModelKind(target, moment));
    }
}
