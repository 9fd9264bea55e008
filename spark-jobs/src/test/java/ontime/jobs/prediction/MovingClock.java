package ontime.jobs.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on only while somebody waits. */
final class MovingClock implements InstantSource, Pause {

    private Instant now = Instant.parse("2008-01-15T00:10:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void await(Duration duration) {
        now = now.plus(duration);
    }
}
