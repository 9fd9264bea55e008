package ontime.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock for waits and ages, not for times that people see. When the machine's clock is set back, this one goes on from
 * where it was, so nothing waits for the same hour twice. When the machine's clock is set forward, waits end early.
 */
public final class WaitClock implements InstantSource {

    private final InstantSource clock;
    private Instant last = Instant.MIN;
    private Duration setBack = Duration.ZERO;

    /**
     * Follows another clock.
     *
     * @param clock the machine's, or that of a test
     */
    public WaitClock(InstantSource clock) {
        this.clock = clock;
    }

    /** Never before an instant that it told earlier. */
    @Override
    public synchronized Instant instant() {
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            setBack = setBack.plus(Duration.between(now, last));
        }
        last = now;
        return now.plus(setBack);
    }
}
