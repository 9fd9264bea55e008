package ontime.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a condition holds that another process brings about. */
public final class Patience {

    private Patience() {}

    /**
     * Checks the condition repeatedly until it holds.
     *
     * @param timeout the longest time to wait
     * @param pause the pause between two checks
     * @return whether the condition held in time
     */
    public static boolean until(Duration timeout, Duration pause, BooleanSupplier condition) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return true;
    }
}
