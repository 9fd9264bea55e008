package ontime.jobs.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a body that no byte has come from for too long: the JDK's HTTP client has no time-out for bodies, and a read
 * that waits can't be interrupted otherwise.
 */
final class StallGuard implements AutoCloseable {

    private final InputStream body;
    private final long limitNanos;
    private final ScheduledFuture<?> checks;
    private volatile long lastByteNanos = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream body, Duration limit, ScheduledExecutorService timer) {
        this.body = body;
        this.limitNanos = limit.toNanos();
        long periodNanos = limitNanos / 4;
        this.checks = timer.scheduleWithFixedDelay(this::check, periodNanos, periodNanos, TimeUnit.NANOSECONDS);
    }

    /** Bytes have come. */
    void feed() {
        lastByteNanos = System.nanoTime();
    }

    boolean hasStalled() {
        return stalled;
    }

    @Override
    public void close() {
        checks.cancel(false);
    }

    private void check() {
        if (System.nanoTime() - lastByteNanos > limitNanos) {
            stalled = true;
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
