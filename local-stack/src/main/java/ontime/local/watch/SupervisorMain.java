package ontime.local.watch;

import java.time.Clock;
import java.time.Duration;
import ontime.local.launch.Launch;

/** The process that restarts parts that end unexpectedly. */
public final class SupervisorMain {

    private static final Duration CHECK_EVERY = Duration.ofMillis(500);

    private SupervisorMain() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        Supervisor supervisor =
                new Supervisor(new LaunchedParts(Launch.read()), Clock.systemUTC(), System.out::println);
        while (true) {
            supervisor.check();
            Thread.sleep(CHECK_EVERY.toMillis());
        }
    }
}
