package ontime.model.prediction;

import java.util.List;
import java.util.Locale;
import ontime.model.flight.Flight;
import ontime.model.text.NamedThings;

/**
 * What models predict about a flight. A cancelled or diverted flight has no arrival delay: models of arrivals are neither
 * trained nor evaluated with it. They are in the order in which their first models are trained.
 */
public enum Target {
    /** The probability of arriving 15 or more minutes late: BTS's own {@code ArrDel15}. */
    LATE,
    /** The probability that the flight is cancelled. */
    CANCELLED,
    /** The 10th, 50th and 90th percentile of the delay in whole minutes: eight of ten flights arrive between the outer two. */
    RANGE,
    /**
     * The probabilities of the four classes: below {@link #EARLY_BELOW_MINUTES}, from there to 0, to
     * {@link #VERY_LATE_FROM_MINUTES}, and from there on.
     */
    DELAY_CLASS,
    /** The delay in minutes; early is negative. It is the answer only where no {@link #RANGE} is. */
    MINUTES;

    /** The percentiles of {@link #RANGE}, as shares. */
    public static final List<Double> RANGE_LEVELS = List.of(0.1, 0.5, 0.9);

    /** The share of flights that arrive between the outer two percentiles of {@link #RANGE}. */
    public static final double RANGE_SHARE = 0.8;

    /** Below this many minutes an arrival is in the first of the four classes. */
    public static final int EARLY_BELOW_MINUTES = -15;

    /** From this many minutes on an arrival is in the last of the four classes. */
    public static final int VERY_LATE_FROM_MINUTES = 30;

    /** Most flights have a low chance to be cancelled: equal steps would put nearly all of them into one. */
    private static final List<Double> RARE_STEPS = List.of(0.0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.4, 1.0);

    private static final List<Double> TENTHS = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    /** As models and commands name it: {@code delay_class}. */
    public String targetName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The classes in the order of their probabilities; none where numbers are predicted. */
    public List<String> labels() {
        return switch (this) {
            case LATE ->
                List.of(
                        String.format(Locale.ROOT, "under %d minutes late", Flight.LATE_FROM_MINUTES),
                        String.format(Locale.ROOT, "%d or more minutes late", Flight.LATE_FROM_MINUTES));
            case DELAY_CLASS ->
                List.of(
                        String.format(Locale.ROOT, "%d or more minutes early", -EARLY_BELOW_MINUTES),
                        String.format(Locale.ROOT, "up to %d minutes early", -EARLY_BELOW_MINUTES),
                        String.format(Locale.ROOT, "under %d minutes late", VERY_LATE_FROM_MINUTES),
                        String.format(Locale.ROOT, "%d or more minutes late", VERY_LATE_FROM_MINUTES));
            case MINUTES, RANGE -> List.of();
            case CANCELLED -> List.of("flown", "cancelled");
        };
    }

    /** How many numbers a model of it predicts. */
    public int outputs() {
        return this == RANGE ? RANGE_LEVELS.size() : Math.max(1, labels().size());
    }

    /** Whether it is about flights that arrived only. */
    public boolean isOfArrivals() {
        return this != CANCELLED;
    }

    /** Whether it is one probability: that of the second of two classes. */
    public boolean isYesOrNo() {
        return this == LATE || this == CANCELLED;
    }

    /** Whether there are models of it at a moment. A flight that leaves its gate is not cancelled any more. */
    public boolean isPredictedAt(Moment moment) {
        return this != CANCELLED || moment != Moment.AT_DEPARTURE;
    }

    /** The limits between which predicted probabilities are compared with what happened, from 0 to 1. */
    public List<Double> reliabilitySteps() {
        return this == CANCELLED ? RARE_STEPS : TENTHS;
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
