package ontime.local.watch;

import java.time.Clock;
import java.time.Duration;
import ontime.local.launch.Launch;

/** The process that watches the others: a part that ends without being told to is started again. */
public final class WatchMain {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private WatchMain() {}

    /** Watches until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        Watch watch = new Watch(new LaunchedParts(Launch.read()), Clock.systemUTC(), System.out::println);
        while (true) {
            watch.look();
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }
}
