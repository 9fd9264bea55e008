package ontime.local.report;

import java.time.Instant;
import ontime.local.launch.Launch;
import ontime.local.process.JsonFile;

/**
 * How far the first reports are.
 *
 * @param state of the run
 * @param since when it got this state, in UTC
 * @param report the one that runs or that failed; empty if there is none
 */
public record ReportsRun(State state, Instant since, String report) {

    /** The states of the run. */
    public enum State {
        /** It waits until models are trained, which need the processors. */
        WAITING,
        /** A notebook runs. */
        RUNNING,
        /** All reports are published. */
        PUBLISHED,
        /** A notebook failed. */
        FAILED
    }

    /** The file that the process writes and {@code status} reads: {@code run/reports.json}. */
    public static JsonFile<ReportsRun> file(Launch launch) {
        return new JsonFile<>(launch.folders().run().resolve("reports.json"), ReportsRun.class);
    }
}
