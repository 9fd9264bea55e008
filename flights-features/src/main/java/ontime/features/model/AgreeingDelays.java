package ontime.features.model;

import java.util.Arrays;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the models of one moment say about one arrival agree. Each model is trained by itself, so their numbers can contradict
 * each other: a flight that is late more likely than not, with a median of 12 minutes.
 *
 * <p>The probability of a late arrival stays as it is, because it is calibrated. The range follows it, and the classes follow
 * both. Each number is moved only as far as it must be.
 */
final class AgreeingDelays {

    private static final List<Integer> CLASS_LIMITS =
            List.of(Target.EARLY_BELOW_MINUTES, 0, Target.VERY_LATE_FROM_MINUTES);

    private AgreeingDelays() {}

    /**
     * The range that agrees with a probability.
     *
     * @param percentiles of {@link Target#RANGE_LEVELS}, in minutes
     * @param late the probability of a late arrival; null if it is not predicted
     */
    static DelayRange range(List<Double> percentiles, @Nullable Double late) {
        int[] minutes = new int[percentiles.size()];
        for (int index = 0; index < minutes.length; index++) {
            int said = Math.toIntExact(Math.round(percentiles.get(index)));
            minutes[index] = late == null ? said : agreeing(said, Target.RANGE_LEVELS.get(index), late);
        }
        return new DelayRange(minutes[0], minutes[1], minutes[2]);
    }

    /** A percentile on the right side of the limit of late arrivals. */
    private static int agreeing(int minutes, double level, double late) {
        return late > 1 - level
                ? Math.max(minutes, Flight.LATE_FROM_MINUTES)
                : Math.min(minutes, Flight.LATE_FROM_MINUTES - 1);
    }

    /**
     * The probabilities of the classes that agree with a range and a probability.
     *
     * @param classes of {@link Target#DELAY_CLASS}; none if they are not predicted
     * @param late the probability of a late arrival; null if it is not predicted
     * @param range that agrees with this probability
     */
    static List<Double> classes(List<Double> classes, @Nullable Double late, DelayRange range) {
        if (classes.isEmpty()) {
            return classes;
        }
        double[] shares = new double[classes.size()];
        double before = 0;
        double sum = 0;
        for (int index = 0; index < CLASS_LIMITS.size(); index++) {
            sum += classes.get(index);
            double below = below(CLASS_LIMITS.get(index), sum, late, range);
            shares[index] = below - before;
            before = below;
        }
        shares[CLASS_LIMITS.size()] = 1 - before;
        return Arrays.stream(shares).boxed().toList();
    }

    /** The probability of a delay below a limit, moved to where the percentiles and the probability of a late arrival allow. */
    private static double below(int limit, double said, @Nullable Double late, DelayRange range) {
        double least = 0;
        double most = 1;
        if (late != null && limit > Flight.LATE_FROM_MINUTES) {
            least = 1 - late;
        } else if (late != null) {
            most = 1 - late;
        }
        int[] percentiles = {range.low(), range.median(), range.high()};
        for (int index = 0; index < percentiles.length; index++) {
            double level = Target.RANGE_LEVELS.get(index);
            if (percentiles[index] < limit) {
                least = Math.max(least, level);
            } else {
                most = Math.min(most, level);
            }
        }
        return Math.min(most, Math.max(least, said));
    }
}
