package ontime.local.launch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ontime.model.prediction.Moment;

/** The process of training: runs the job of each lesson in a JVM of its own, whose memory ends with it. */
public final class TrainingMain {

    private TrainingMain() {}

    /** Ends when every lesson is over. */
    public static void main(String[] arguments) {
        Launch launch = Launch.read();
        ModuleProgram jobs = ModuleProgram.jobsFromCopies(launch);
        TrainingLog log = new TrainingPart(launch).log();
        new Lessons(
                        launch.training(),
                        moment -> learn(jobs, moment),
                        log::lastSaid,
                        System.out::println,
                        Clock.systemUTC())
                .run();
    }

    /** Our own environment knows the servers: the job has it too. */
    private static int learn(ModuleProgram jobs, Moment moment) {
        return jobs.run(Map.of(), List.of("delay_model", "--moment", moment.momentName()));
    }
}
