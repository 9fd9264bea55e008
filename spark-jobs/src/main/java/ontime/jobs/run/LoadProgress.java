package ontime.jobs.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ontime.jobs.table.Load;

/** Says after each batch of months how many are left, and how long they take at the same pace. */
final class LoadProgress {

    private final JobOutput output;
    private final Instant started;
    private int done;

    /** Progress from now on. */
    LoadProgress(JobOutput output) {
        this.output = output;
        this.started = output.start();
    }

    /** Whether no month is done yet. */
    boolean isFirst() {
        return done == 0;
    }

    /**
     * Says that months can be seen. The last batch is left out, because the results follow it.
     *
     * @param left months after these
     */
    void say(List<Load> months, int left) {
        done += months.size();
        if (left > 0) {
            double seconds = output.seconds(started);
            output.say(String.format(
                    Locale.ROOT,
                    "  %s published after %s; %d %s left, about %s",
                    months.stream().map(load -> load.month().toString()).collect(Collectors.joining(", ")),
                    time(seconds),
                    left,
                    left == 1 ? "month" : "months",
                    time(seconds / done * left)));
        }
    }

    /** Says that pages show all months, unless they did before. */
    void sayAll() {
        if (done > 0) {
            output.say("  all pages published after " + time(output.seconds(started)));
        }
    }

    private static String time(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        return time.toMinutes() == 0
                ? String.format(Locale.ROOT, "%d s", time.toSeconds())
                : String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
    }
}
