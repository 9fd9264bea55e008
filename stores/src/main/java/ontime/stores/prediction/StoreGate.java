package ontime.stores.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import ontime.stores.StoreUnavailableException;

/**
 * Asks a store for what an answer can do without. While the store does not answer, only one question in some seconds waits
 * for it: a flight waits for its answer, and an answer from less is better than none.
 */
public final class StoreGate {

    private static final Duration AWAY = Duration.ofSeconds(5);

    private final InstantSource clock;
    private volatile Instant notBefore = Instant.MIN;

    /** A gate that is open. */
    public StoreGate(InstantSource clock) {
        this.clock = clock;
    }

    /** What a question brings, or another value while the store is away. */
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
