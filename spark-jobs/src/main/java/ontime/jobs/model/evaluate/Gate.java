package ontime.jobs.model.evaluate;

import java.util.Locale;
import java.util.Optional;
import ontime.model.learning.DataProblem;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.Judgement;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;

/**
 * Decides whether a model may serve. It compares only scores of the same flights from the same run, never older ones.
 */
public final class Gate {

    /** The gate's decision and its reason. */
    public record Verdict(boolean accepted, String words) {}

    /** A useless model can be slightly better than the prior by chance. */
    private static final double LEAST_GAIN = 0.01;

    /** The share of flights in a range differs by some points from one month to the next. */
    private static final double MOST_OFF_SHARE = 0.05;

    /** Sums over other partitions differ in the last digits; an equal model is not worse. */
    private static final double ROUNDING = 1e-9;

    private Gate() {}

    /** The score that decides; lower is better. */
    public static String loss(Target target) {
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED -> "logLoss";
            case MINUTES -> "mae";
            case RANGE -> Evaluator.QUANTILE_LOSS;
        };
    }

    /** The verdict where the champion was trained on all test days, so that its scores there say nothing. */
    public static Verdict cannotCompare(TrainedModel champion, FlightSpan tested) {
        return new Verdict(
                false,
                "refused: cannot compare with %s, which serves and was trained on the test days %s to %s. Test on other days"
                        .formatted(champion.id(), tested.from(), tested.to()));
    }

    /**
     * Decides about a challenger.
     *
     * @param comparison of the challenger, the prior and the model that serves
     * @param problem what is wrong with the training data
     */
    public static Verdict decide(Target target, ModelComparison comparison, Optional<DataProblem> problem) {
        if (problem.isPresent()) {
            return new Verdict(false, "refused: " + problem.get().words());
        }
        String loss = loss(target);
        double own = comparison.challenger().getScore(loss);
        double priors = comparison.getPrior(loss);
        Optional<Judgement> champion = comparison.champion();
        if (!(own <= (1 - LEAST_GAIN) * priors)) {
            return new Verdict(
                    false,
                    String.format(
                            Locale.ROOT,
                            "refused: %s %.4f is not 1 %% better than the prior's %.4f",
                            loss,
                            own,
                            priors));
        }
        if (target == Target.RANGE) {
            double inside = comparison.challenger().getScore(Evaluator.INSIDE);
            if (!(Math.abs(inside - Target.RANGE_SHARE) <= MOST_OFF_SHARE)) {
                return new Verdict(
                        false,
                        String.format(
                                Locale.ROOT,
                                "refused: %.1f %% of the flights are in their range, not about %.0f %%",
                                100 * inside,
                                100 * Target.RANGE_SHARE));
            }
        }
        if (champion.isPresent() && !(own <= champion.get().getScore(loss) + ROUNDING)) {
            return new Verdict(
                    false,
                    String.format(
                            Locale.ROOT,
                            "refused: %s %.4f is worse than the champion's %.4f",
                            loss,
                            own,
                            champion.get().getScore(loss)));
        }
        return new Verdict(
                true,
                champion.map(other -> String.format(
                                Locale.ROOT, "%s %.4f, the champion's %.4f", loss, own, other.getScore(loss)))
                        .orElse(String.format(
                                Locale.ROOT,
                                "%s %.4f, the prior's %.4f; no model served to compare with",
                                loss,
                                own,
                                priors)));
    }
}
