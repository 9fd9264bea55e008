package ontime.web.error;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides whether too many requests wait for a thread. A short rush may wait. Once requests have waited without a break for
 * {@link #LONGEST_RUSH_NANOS}, more come than can be answered, and only few may wait: the others would all wait as long as
 * the longest line takes, and be answered late or after their clients have left.
 */
final class Backlog {

    /** In a short rush. The server answers so many within a second. */
    static final int MOST = 500;

    /** While more come than can be answered. */
    static final int FEW = 50;

    /** With fewer than so many, a rush is over. */
    static final int CALM = 10;

    static final long LONGEST_RUSH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long NO_RUSH = Long.MIN_VALUE;

    private final int most;
    private final AtomicLong rushSince = new AtomicLong(NO_RUSH);

    /**
     * No request waits yet.
     *
     * @param most requests that may wait in a short rush
     */
    Backlog(int most) {
        this.most = most;
    }

    /**
     * Whether a request is to be rejected.
     *
     * @param waiting requests that wait for a thread
     * @param now as {@link System#nanoTime()} tells it
     */
    boolean isTooLong(int waiting, long now) {
        if (waiting < CALM) {
            rushSince.set(NO_RUSH);
            return waiting > most;
        }
        rushSince.compareAndSet(NO_RUSH, now);
        long since = rushSince.get();
        boolean isRushLong = since != NO_RUSH && now - since > LONGEST_RUSH_NANOS;
        return waiting > (isRushLong ? Math.min(FEW, most) : most);
    }
}
