package ontime.jobs.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import ontime.jobs.download.Progress;
import picocli.CommandLine.Help.Ansi;

/** The output of a job for people: lines about its progress, and one at its end with rows and seconds. */
public final class JobOutput {

    /** Exit code: something was refused, everything else is done. */
    public static final int REFUSED = 3;

    /** Exit code: the day is left to another scheduler, and nothing is done. */
    public static final int LEFT_TO_OTHER = 4;

    private final PrintWriter out;
    private final InstantSource clock;

    public JobOutput(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    Instant start() {
        return clock.instant();
    }

    /** The progress of downloads: bars on a terminal, lines elsewhere. */
    Progress progress() {
        return Ansi.AUTO.enabled() ? Progress.bars(out) : Progress.lines(out);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** {@code flights_by_month: 1,174,997 rows in, 2 out, 0 quarantined, 1.4 s}. */
    void end(String job, long in, long out, long quarantined, String more, Instant started) {
        end(job, in, out, quarantined, more, seconds(started));
    }

    /** The same, for a job that ran several times. */
    void end(String job, long in, long out, long quarantined, String more, double seconds) {
        say(String.format(
                Locale.ROOT,
                "%-28s %,12d rows in %,12d out %,8d quarantined%s %8.1f s",
                job,
                in,
                out,
                quarantined,
                more.isEmpty() ? "" : "  " + more,
                seconds));
    }

    /** The seconds since a start. */
    double seconds(Instant started) {
        return Duration.between(started, clock.instant()).toMillis() / 1000.0;
    }

    void unchanged(String job, long months) {
        say(String.format(Locale.ROOT, "%-28s up to date (%d %s)", job, months, months == 1 ? "month" : "months"));
    }
}
