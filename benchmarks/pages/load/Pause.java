import java.util.concurrent.locks.LockSupport;

/** Waits for a moment without taking CPU until it comes. */
final class Pause {

    private Pause() {}

    /** Returns at the moment of {@link System#nanoTime()} or, by what the system's timer is late, some 0.1 ms after it. */
    static void until(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
