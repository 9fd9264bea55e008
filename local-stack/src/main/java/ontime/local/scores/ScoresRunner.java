package ontime.local.scores;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import ontime.model.learning.LiveWarning;

/** Runs the job that scores predictions, and writes its warnings to a file that {@code status} reads. */
public final class ScoresRunner {

    /** The job. */
    public static final String JOB = "model_scores";

    private final JsonFile<ScoresRun> file;
    private final ToIntFunction<Consumer<String>> job;
    private final Consumer<String> log;
    private final InstantSource clock;

    /**
     * Creates a runner.
     *
     * @param job runs the job with a receiver of its lines, and returns its exit code
     * @param log receives every line
     */
    public ScoresRunner(
            JsonFile<ScoresRun> file, ToIntFunction<Consumer<String>> job, Consumer<String> log, InstantSource clock) {
        this.file = file;
        this.job = job;
        this.log = log;
        this.clock = clock;
    }

    /** Runs the job once. */
    public void run() {
        List<String> warnings = new ArrayList<>();
        write(ScoresRun.State.SCORING, warnings);
        int exit = job.applyAsInt(line -> {
            log.accept(line);
            if (line.startsWith(LiveWarning.MARK)) {
                warnings.add(line.substring(LiveWarning.MARK.length()).strip());
            }
        });
        if (!ExitCode.isOfStop(exit)) {
            boolean isDone = exit == ExitCode.DONE || exit == ExitCode.INCOMPLETE;
            write(isDone ? ScoresRun.State.DONE : ScoresRun.State.FAILED, warnings);
        }
    }

    private void write(ScoresRun.State state, List<String> warnings) {
        file.write(new ScoresRun(state, clock.instant().truncatedTo(ChronoUnit.SECONDS), warnings));
    }
}
