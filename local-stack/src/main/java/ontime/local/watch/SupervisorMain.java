package ontime.local.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ontime.local.launch.Launch;

/** The process that restarts parts that end unexpectedly or hang, and limits the length of logs. */
public final class SupervisorMain {

    private static final Duration CHECK_EVERY = Duration.ofMillis(500);
    private static final int CHECKS_BETWEEN_LOGS = 60;

    private SupervisorMain() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        Launch launch = Launch.read();
        LaunchedParts parts = new LaunchedParts(launch);
        ExecutorService looks = Executors.newSingleThreadExecutor();
        Supervisor supervisor = new Supervisor(parts, Clock.systemUTC(), System.out::println);
        HangWatch hangs = new HangWatch(parts, looks, System::nanoTime, supervisor::log);
        LogRotation logs = new LogRotation(launch.folders().logs());
        for (int check = 0; ; check++) {
            try {
                supervisor.check();
                hangs.check();
                if (check % CHECKS_BETWEEN_LOGS == 0) {
                    logs.rotate();
                }
            } catch (RuntimeException e) {
                // Such as a full disk: the parts need their supervisor then, too.
                supervisor.log("failed, and goes on: " + e);
            }
            Thread.sleep(CHECK_EVERY.toMillis());
        }
    }
}
