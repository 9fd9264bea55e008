package ontime.jobs.model.train;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ontime.jobs.model.evaluate.Gate;
import ontime.jobs.model.rows.TimeFold;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.rows.TrainingRows;
import ontime.jobs.model.rows.TreeParameters;
import ontime.jobs.model.rows.Trees;
import ontime.model.prediction.Target;

/** Compares sets of parameters by cross-validation in time, within the training days. */
final class TreeSearch {

    private static final double ALMOST_ZERO = 1e-15;

    private final TrainingRows rows;
    private final TrainingInput input;
    private final SearchBudget budget;
    private final List<TimeFold> folds;

    TreeSearch(TrainingRows rows, TrainingInput input, SearchBudget budget) {
        this.rows = rows;
        this.input = input;
        this.budget = budget;
        this.folds = TimeFold.of(rows);
    }

    /**
     * The result.
     *
     * @param parameters with the lowest loss
     * @param notes about the search, for the record; empty without a search
     */
    record Found(TreeParameters parameters, SortedMap<String, String> notes) {}

    Found find() {
        Target target = input.target();
        if (budget.candidates() == 0) {
            return new Found(TreeParameters.usual(target), new TreeMap<>());
        }
        if (folds.isEmpty()) {
            budget.say("  no search: there are too few training days for cross-validation in time");
            return new Found(TreeParameters.usual(target), new TreeMap<>());
        }
        return compare(TreeParameters.candidates(target, budget.candidates(), input.seed()));
    }

    private Found compare(List<TreeParameters> candidates) {
        Instant started = budget.clock().instant();
        TreeParameters best = candidates.get(0);
        double[] losses = losses(best);
        int compared = 1;
        say(compared, candidates.size(), best, losses);
        for (TreeParameters candidate : candidates.subList(1, candidates.size())) {
            if (Duration.between(started, budget.clock().instant()).compareTo(budget.searchFor()) > 0) {
                budget.say("  the time for searching is over");
                break;
            }
            double[] others = losses(candidate);
            say(++compared, candidates.size(), candidate, others);
            if (mean(others) < mean(losses)) {
                best = candidate;
                losses = others;
            }
        }
        return new Found(
                best,
                new TreeMap<>(Map.of(
                        "search",
                        String.format(Locale.ROOT, "best of %d by %d cuts in time", compared, folds.size()),
                        "crossValidation",
                        words(losses))));
    }

    private double[] losses(TreeParameters candidate) {
        return folds.stream().mapToDouble(fold -> loss(fold, candidate)).toArray();
    }

    private double loss(TimeFold fold, TreeParameters candidate) {
        try (Trees trees = Trees.grow(rows, 0, fold.trainTo(), candidate, input)) {
            return loss(
                    input.target(),
                    trees.predict(rows, fold.trainTo(), fold.testTo()),
                    rows.labels(fold.trainTo(), fold.testTo()));
        }
    }

    /** The mean log loss, the mean absolute error of minutes, or the mean loss of percentiles. */
    static double loss(Target target, float[][] predicted, float[] labels) {
        return IntStream.range(0, labels.length)
                .mapToDouble(row -> loss(target, predicted[row], labels[row]))
                .average()
                .orElse(Double.NaN);
    }

    private static double loss(Target target, float[] predicted, float label) {
        return switch (target) {
            case LATE, CANCELLED -> -Math.log(Math.max(ALMOST_ZERO, label == 1 ? predicted[0] : 1 - predicted[0]));
            case DELAY_CLASS -> -Math.log(Math.max(ALMOST_ZERO, predicted[(int) label]));
            case MINUTES -> Math.abs(predicted[0] - label);
            case RANGE -> quantileLoss(predicted, label);
        };
    }

    private static double quantileLoss(float[] predicted, float label) {
        double loss = 0;
        for (int index = 0; index < predicted.length; index++) {
            double missing = label - predicted[index];
            double level = Target.RANGE_LEVELS.get(index);
            loss += Math.max(level * missing, (level - 1) * missing);
        }
        return loss / predicted.length;
    }

    private void say(int number, int of, TreeParameters candidate, double[] losses) {
        budget.say(String.format(Locale.ROOT, "  candidate %d of %d: %s: %s", number, of, words(losses), candidate));
    }

    private String words(double[] losses) {
        double mean = mean(losses);
        double variance =
                Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum() / losses.length;
        return String.format(Locale.ROOT, "%s %.4f +- %.4f", Gate.loss(input.target()), mean, Math.sqrt(variance));
    }

    private static double mean(double[] losses) {
        return Arrays.stream(losses).average().orElse(Double.NaN);
    }
}
