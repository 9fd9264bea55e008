package ontime.local.daily;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;

/** The process of the daily runs: runs each job in a JVM of its own, which frees its memory at the end. */
public final class DailyMain {

    private static final Duration CHECK_EVERY = Duration.ofSeconds(20);

    private DailyMain() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        Launch launch = Launch.read();
        ModuleProgram jobs = ModuleProgram.jobsFromCopies(launch, DailyPart.NAME);
        // The jobs inherit the variables that connect this process to the servers.
        DailySchedule schedule = new DailySchedule(
                DailyRun.file(launch),
                job -> jobs.run(Map.of(), job, System.out::println),
                System.out::println,
                Clock.systemUTC());
        while (true) {
            schedule.check();
            // The clock decides what is due: a timer would not count the hours that the machine sleeps.
            Thread.sleep(CHECK_EVERY.toMillis());
        }
    }
}
