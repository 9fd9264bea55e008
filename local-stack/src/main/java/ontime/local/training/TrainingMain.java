package ontime.local.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;

/** The process of training: runs the job of the lessons in a JVM of its own, whose memory ends with it. */
public final class TrainingMain {

    private TrainingMain() {}

    /** Ends when every lesson is over. */
    public static void main(String[] arguments) {
        Launch launch = Launch.read();
        ModuleProgram jobs = ModuleProgram.jobsFromCopies(launch);
        // Our own environment knows the servers: the job has it too.
        new TrainingRunner(
                        TrainingFile.of(launch),
                        (models, heard) ->
                                jobs.run(Map.of(), List.of("delay_model", "--model", String.join(",", models)), heard),
                        System.out::println,
                        Clock.systemUTC())
                .run();
    }
}
