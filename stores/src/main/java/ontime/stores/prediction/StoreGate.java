package ontime.stores.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import ontime.model.time.WaitClock;
import ontime.stores.StoreUnavailableException;

/**
 * Asks a store for optional data. While the store does not answer, only one request every few seconds waits for it: a
 * prediction from less data is better than a late one.
 */
public final class StoreGate {

    private static final Duration AWAY = Duration.ofSeconds(5);

    private final InstantSource clock;
    private volatile Instant notBefore = Instant.MIN;

    /** A gate that is open. */
    public StoreGate(InstantSource clock) {
        this.clock = new WaitClock(clock);
    }

    /** The result of a request, or another value while the store is down. */
    public <T> T ask(Supplier<T> question, T whileAway) {
        if (clock.instant().isBefore(notBefore)) {
            return whileAway;
        }
        try {
            return question.get();
        } catch (StoreUnavailableException e) {
            notBefore = clock.instant().plus(AWAY);
            return whileAway;
        }
    }
}
