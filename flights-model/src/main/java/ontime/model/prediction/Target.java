package ontime.model.prediction;

import java.util.List;
import java.util.Locale;
import ontime.model.flight.Flight;
import ontime.model.text.NamedThings;

/**
 * What models predict about a flight's arrival. A cancelled or diverted flight has no arrival delay: models are neither
 * trained nor evaluated with it.
 */
public enum Target {
    /** The probability of arriving 15 or more minutes late: BTS's own {@code ArrDel15}. */
    LATE,
    /**
     * The probabilities of the four classes: below {@link #EARLY_BELOW_MINUTES}, from there to 0, to
     * {@link #VERY_LATE_FROM_MINUTES}, and from there on.
     */
    DELAY_CLASS,
    /** The delay in minutes; early is negative. */
    MINUTES;

    /** Below this many minutes an arrival is in the first of the four classes. */
    public static final int EARLY_BELOW_MINUTES = -15;

    /** From this many minutes on an arrival is in the last of the four classes. */
    public static final int VERY_LATE_FROM_MINUTES = 30;

    /** As models and commands name it: {@code delay_class}. */
    public String targetName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The classes in the order of their probabilities; none where a number is predicted. */
    public List<String> labels() {
        return switch (this) {
            case LATE ->
                List.of(
                        "under %d minutes late".formatted(Flight.LATE_FROM_MINUTES),
                        "%d or more minutes late".formatted(Flight.LATE_FROM_MINUTES));
            case DELAY_CLASS ->
                List.of(
                        "%d or more minutes early".formatted(-EARLY_BELOW_MINUTES),
                        "up to %d minutes early".formatted(-EARLY_BELOW_MINUTES),
                        "under %d minutes late".formatted(VERY_LATE_FROM_MINUTES),
                        "%d or more minutes late".formatted(VERY_LATE_FROM_MINUTES));
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
     * @throws IllegalArgumentException if there is none, with all names
     */
    public static Target of(String name) {
        return NamedThings.get("target", List.of(values()), Target::targetName, name);
    }
}
