package ontime.model.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;

/**
 * Something about a serving model that a person should know.
 *
 * @param kind of warning
 * @param amount points of a percentage, minutes, or the population stability index, as the kind says
 * @param week its Monday; null if the warning is not about one week
 * @param feature its name; null if the warning is not about a feature
 * @param higher whether predictions were too high, too many flights were in their range, or the feature's mean has risen
 */
public record LiveWarning(
        Kind kind, double amount, @Nullable LocalDate week, @Nullable String feature, boolean higher) {

    /** The beginning of each line with a warning that the job {@code model_scores} prints. */
    public static final String MARK = "WARNING";

    /** Kinds of warnings. */
    public enum Kind {
        /** Predicted shares were too high or too low in a week: by how many points. */
        SHARE_OFF,
        /** In a week, too many or too few flights were in their range: by how many points. */
        RANGE_OFF,
        /** In the recent weeks together, predicted and actual shares differed: by how many points. */
        CALIBRATION_OFF,
        /** A feature of the newest flights differs from those that the model learned from: its index. */
        INPUT_CHANGED
    }

    /** A week of late flights that differs by less is usual: weeks differ by 4 points from one to the next. */
    private static final double SHARE = 0.05;

    private static final double POINTS = 100;

    /** The warnings about a model: the newest week first, then the calibration, then the input. */
    public static List<LiveWarning> list(LiveScores scores) {
        Target target = ModelKind.of(scores.name()).target();
        List<LiveWarning> warnings = new ArrayList<>();
        List<WeekScore> recent = scores.recent();
        long most = recent.stream().mapToLong(WeekScore::flights).max().orElse(0);
        for (int index = recent.size() - 1; index >= 0; index--) {
            WeekScore week = recent.get(index);
            // A month ends within a week: a day or two tell little more than their weather.
            if (2 * week.flights() >= most) {
                ofWeek(week, target).ifPresent(warnings::add);
            }
        }
        if (scores.asksForCalibration()) {
            double points = POINTS * scores.recentCalibrationError().orElseThrow();
            warnings.add(new LiveWarning(Kind.CALIBRATION_OFF, points, null, null, false));
        }
        InputDrift drift = scores.drift();
        if (drift != null) {
            drift.features().stream()
                    .filter(FeatureDrift::large)
                    .map(LiveWarning::ofInput)
                    .forEach(warnings::add);
        }
        return warnings;
    }

    private static Optional<LiveWarning> ofWeek(WeekScore week, Target target) {
        double size = Math.abs(week.excess());
        boolean isTooHigh = week.excess() > 0;
        return switch (target) {
            // The middle of the delays, which is predicted, is always below their mean: long delays are far from it.
            case MINUTES -> Optional.empty();
            case RANGE ->
                size < SHARE
                        ? Optional.empty()
                        : Optional.of(new LiveWarning(Kind.RANGE_OFF, POINTS * size, week.week(), null, !isTooHigh));
            case LATE, DELAY_CLASS, CANCELLED ->
                size < SHARE
                        ? Optional.empty()
                        : Optional.of(new LiveWarning(Kind.SHARE_OFF, POINTS * size, week.week(), null, isTooHigh));
        };
    }

    private static LiveWarning ofInput(FeatureDrift drift) {
        Double before = drift.before();
        Double after = drift.after();
        boolean isHigher = before != null && after != null && after > before;
        return new LiveWarning(Kind.INPUT_CHANGED, drift.index(), null, drift.feature(), isHigher);
    }

    /** The warning in English, for logs. */
    public String words() {
        String side = higher ? "high" : "low";
        return switch (kind) {
            case SHARE_OFF ->
                String.format(
                        Locale.ROOT, "predictions were too %s by %.1f points in the week of %s", side, amount, week);
            case RANGE_OFF ->
                String.format(
                        Locale.ROOT,
                        "%.1f points too %s flights were in their range in the week of %s",
                        amount,
                        higher ? "many" : "few",
                        week);
            case CALIBRATION_OFF ->
                String.format(
                        Locale.ROOT,
                        "predicted and actual shares differed by %.1f points on average in the last four weeks",
                        amount);
            case INPUT_CHANGED ->
                String.format(
                        Locale.ROOT,
                        "%s differs from the flights that the model learned from: PSI %.2f",
                        feature,
                        amount);
        };
    }
}
