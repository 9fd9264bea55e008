package ontime.jobs.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that advances only during pauses. */
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

    /** Advances by the pause after an attempt of a delivery, instead of waiting. */
    long advance(int attempt) {
        await(Duration.ofMillis(MailDelivery.PAUSES.apply(attempt)));
        return 0;
    }
}
