package ontime.jobs.prediction;

import java.time.Duration;

/** Waiting, handed in so that tests need not wait. */
@FunctionalInterface
interface Pause {

    /** Comes back after so long. */
    void await(Duration duration) throws InterruptedException;

    /** Waits in the time of the clock on the wall. */
    static Pause real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
