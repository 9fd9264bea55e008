package ontime.jobs.model;

import java.util.Optional;
import java.util.SortedMap;
import ontime.model.learning.Judgement;
import ontime.model.prediction.Target;

/**
 * Decides whether a model may serve. Whatever it is compared with was scored on the same flights in the same run, never
 * long ago.
 */
final class Gate {

    /** The gate's answer, and why. */
    record Verdict(boolean accepted, String words) {}

    private Gate() {}

    /** The score that decides, the lower the better. */
    static String loss(Target target) {
        return target == Target.MINUTES ? "mae" : "logLoss";
    }

    /**
     * Judges a challenger.
     *
     * @param trouble what is wrong with the data that it learned from
     * @param prior what a prediction without any feature scores
     * @param champion what the model that serves scores
     */
    static Verdict decide(
            Target target,
            Judgement challenger,
            Optional<String> trouble,
            SortedMap<String, Double> prior,
            Optional<Judgement> champion) {
        if (trouble.isPresent()) {
            return new Verdict(false, "refused: " + trouble.get());
        }
        String loss = loss(target);
        double own = challenger.getScore(loss);
        double priors = prior.getOrDefault(loss, Double.NaN);
        if (!(own < priors)) {
            return new Verdict(
                    false, "refused: %s %.4f is no better than the prior's %.4f".formatted(loss, own, priors));
        }
        if (champion.isPresent() && !(own <= champion.get().getScore(loss))) {
            return new Verdict(
                    false,
                    "refused: %s %.4f is worse than the champion's %.4f"
                            .formatted(loss, own, champion.get().getScore(loss)));
        }
        return new Verdict(
                true,
                champion.map(other -> "%s %.4f, the champion's %.4f".formatted(loss, own, other.getScore(loss)))
                        .orElse("%s %.4f, the prior's %.4f; the first of its name".formatted(loss, own, priors)));
    }
}
