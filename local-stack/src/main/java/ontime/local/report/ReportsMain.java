package ontime.local.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ontime.local.launch.Launch;
import ontime.local.process.StepFailedException;
import ontime.local.program.ReportProgram;
import ontime.local.training.TrainingPart;

/** The process that publishes the first reports: each notebook runs in a JVM of its own, which frees its memory. */
public final class ReportsMain {

    private static final Duration CHECK_EVERY = Duration.ofSeconds(20);
    private static final int FAILED = 1;

    private ReportsMain() {}

    /** Ends when the reports are published. */
    public static void main(String[] arguments) {
        Launch launch = Launch.read();
        new ReportsRunner(
                        ReportsRun.file(launch),
                        name -> publish(launch, name),
                        () -> awaitTraining(new TrainingPart(launch)),
                        Clock.systemUTC())
                .run();
    }

    private static int publish(Launch launch, String name) {
        try {
            return ReportProgram.run(launch, List.of(name));
        } catch (StepFailedException e) {
            System.out.println(e.getMessage());
            return FAILED;
        }
    }

    private static void awaitTraining(TrainingPart training) {
        try {
            while (training.findStatus().isPresent()) {
                Thread.sleep(CHECK_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
