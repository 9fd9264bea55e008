package ontime.local.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import ontime.local.launch.Launch;

/**
 * How far the first reports are.
 *
 * @param run the last run
 * @param isRunning whether its process runs
 * @param log of the process
 */
public record ReportsStatus(ReportsRun run, boolean isRunning, Path log) {

    /** The run that {@code up} started; empty if there was none. */
    public static Optional<ReportsStatus> find(Launch launch) {
        ReportsPart part = new ReportsPart(launch);
        return ReportsRun.file(launch)
                .find()
                .map(run -> new ReportsStatus(run, part.findStatus().isPresent(), part.log()));
    }

    /** The line of {@code status}. */
    public String line() {
        return "First reports: " + words();
    }

    /** The status as {@code status --json} prints it. */
    public record Json(String state, String since, String report, String log) {}

    public Json json() {
        String state = isInterrupted() ? "interrupted" : run.state().name().toLowerCase(Locale.ROOT);
        return new Json(state, run.since().toString(), run.report(), log.toString());
    }

    private String words() {
        if (isInterrupted()) {
            return "interrupted; ./ontime up starts again; log: " + log;
        }
        return switch (run.state()) {
            case WAITING -> "waiting for the models since " + run.since();
            case RUNNING -> "%s is running since %s".formatted(run.report(), run.since());
            case PUBLISHED -> "published at %s; /reports shows them".formatted(run.since());
            case FAILED -> "%s failed at %s; log: %s".formatted(run.report(), run.since(), log);
        };
    }

    private boolean isInterrupted() {
        return !isRunning
                && switch (run.state()) {
                    case WAITING, RUNNING -> true;
                    case PUBLISHED, FAILED -> false;
                };
    }
}
