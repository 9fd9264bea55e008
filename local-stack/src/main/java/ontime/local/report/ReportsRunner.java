package ontime.local.report;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import ontime.local.report.ReportsRun.State;

/** Publishes the first reports, one after the other, and writes the progress to a file. */
final class ReportsRunner {

    /** The reports, with the parameters that the notebooks have by default. */
    static final List<String> REPORTS = List.of("delays_of_airline", "delays_of_route");

    private final JsonFile<ReportsRun> file;
    private final ToIntFunction<String> report;
    private final Runnable await;
    private final InstantSource clock;

    /**
     * Creates a runner.
     *
     * @param report publishes a report and returns its exit code
     * @param await returns when the processors are free for it
     */
    ReportsRunner(JsonFile<ReportsRun> file, ToIntFunction<String> report, Runnable await, InstantSource clock) {
        this.file = file;
        this.report = report;
        this.await = await;
        this.clock = clock;
    }

    /** Publishes all reports. If one fails, the others are published all the same. */
    void run() {
        write(State.WAITING, "");
        await.run();
        String failed = "";
        for (String name : REPORTS) {
            write(State.RUNNING, name);
            int exit = report.applyAsInt(name);
            if (ExitCode.isOfStop(exit)) {
                return;
            }
            failed = exit == ExitCode.DONE ? failed : name;
        }
        write(failed.isEmpty() ? State.PUBLISHED : State.FAILED, failed);
    }

    private void write(State state, String name) {
        file.write(new ReportsRun(state, clock.instant().truncatedTo(ChronoUnit.SECONDS), name));
    }
}
