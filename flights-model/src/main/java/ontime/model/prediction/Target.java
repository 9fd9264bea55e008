package ontime.model.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is predicted of a flight's arrival. A flight that was cancelled or diverted has no arrival delay: models neither
 * learn from it nor are judged by it.
 */
public enum Target {
    /** The probability of arriving 15 or more minutes late: BTS's own {@code ArrDel15}. */
    LATE,
    /** The probabilities of the four classes: below -15, -15 to 0, 0 to 30, and 30 and more minutes. */
    DELAY_CLASS,
    /** The delay in minutes; early is negative. */
    MINUTES;

    /** As models and commands name it: {@code delay_class}. */
    public String targetName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The classes in the order of their probabilities; none where a number is predicted. */
    public List<String> labels() {
        return switch (this) {
            case LATE -> List.of("under 15 minutes late", "15 or more minutes late");
            case DELAY_CLASS ->
                List.of(
                        "15 or more minutes early",
                        "up to 15 minutes early",
                        "under 30 minutes late",
                        "30 or more minutes late");
            case MINUTES -> List.of();
        };
    }

    /** The name of the models of a moment and this target: {@code late_two_hours_before}. */
    public String modelName(Moment moment) {
        return targetName() + "_" + moment.momentName();
    }

    /**
     * The target of a name.
     *
     * @throws IllegalArgumentException where there is none, naming those that there are
     */
    public static Target of(String name) {
        return Arrays.stream(values())
                .filter(target -> target.targetName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such target: " + name + "; there are "
                        + Arrays.stream(values()).map(Target::targetName).collect(Collectors.joining(", "))));
    }
}
