package ontime.jobs.run;

import java.util.List;
import java.util.Locale;
import ontime.model.learning.LiveScores;
import ontime.model.learning.LiveWarning;
import ontime.model.learning.WeekScore;

/** Prints how good predictions turned out. */
final class LiveReport {

    private static final double POINTS = 100;

    private final JobOutput output;

    LiveReport(JobOutput output) {
        this.output = output;
    }

    /** Prints the recent weeks and the warnings; true if there are no warnings. */
    boolean say(List<LiveScores> models) {
        boolean isGood = true;
        for (LiveScores scores : models) {
            scores.recentCalibrationError()
                    .ifPresent(error -> output.say(String.format(
                            Locale.ROOT,
                            "%-32s %,d flights in the last four weeks, calibration error %.1f points",
                            scores.id(),
                            flights(scores),
                            POINTS * error)));
            for (LiveWarning warning : LiveWarning.list(scores)) {
                output.say("%s %s: %s".formatted(LiveWarning.MARK, scores.id(), warning.words()));
                isGood = false;
            }
        }
        return isGood;
    }

    private static long flights(LiveScores scores) {
        return scores.recent().stream().mapToLong(WeekScore::flights).sum();
    }
}
