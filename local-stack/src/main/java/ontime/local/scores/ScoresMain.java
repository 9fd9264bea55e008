package ontime.local.scores;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;

/** The process that scores predictions: runs the job in a JVM of its own, which frees its memory at the end. */
public final class ScoresMain {

    private ScoresMain() {}

    /** Ends when all predictions for loaded flights are scored. */
    public static void main(String[] arguments) {
        Launch launch = Launch.read();
        run(launch, ModuleProgram.jobsFromCopies(launch, ScoresPart.NAME));
    }

    /** Scores with a program for jobs. The job inherits the variables that connect this process to the servers. */
    public static void run(Launch launch, ModuleProgram jobs) {
        new ScoresRunner(
                        ScoresRun.file(launch),
                        output -> jobs.run(Map.of(), List.of(ScoresRunner.JOB), output),
                        System.out::println,
                        Clock.systemUTC())
                .run();
    }
}
