package ontime.local.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;
import ontime.local.scores.ScoresMain;
import ontime.model.learning.TrainingEvent;

/** The training process: runs the job in a JVM of its own, which frees its memory at the end. */
public final class TrainingMain {

    private TrainingMain() {}

    /** Ends when no model waits for training, and the predictions of the models are scored. */
    public static void main(String[] arguments) {
        Launch launch = Launch.read();
        ModuleProgram jobs = ModuleProgram.jobsFromCopies(launch, TrainingPart.NAME);
        // The job inherits the variables that connect this process to the servers.
        new TrainingRunner(
                        TrainingRun.file(launch),
                        (models, output) -> jobs.run(
                                Map.of(),
                                List.of("delay_model", TrainingEvent.OPTION, "--model", String.join(",", models)),
                                output),
                        System.out::println,
                        Clock.systemUTC())
                .run();
        ScoresMain.run(launch, jobs);
    }
}
