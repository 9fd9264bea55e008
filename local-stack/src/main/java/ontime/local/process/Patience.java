package ontime.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does. */
public final class Patience {

    private Patience() {}

    /**
     * Asks again and again until the condition holds.
     *
     * @param longest time after which it gives up
     * @param pause between two questions
     * @return whether the condition held in time
     */
    public static boolean until(Duration longest, Duration pause, BooleanSupplier condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(pause.toMillis());
        }
        return true;
    }
}
