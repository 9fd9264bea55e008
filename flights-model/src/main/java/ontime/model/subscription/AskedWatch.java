package ontime.model.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A watch that somebody asked for with an address; it counts once the address's owner has confirmed it.
 *
 * @param nonce 128 random bits in hex, other each time: what the confirming link is made from
 * @param watch what is to be watched
 * @param language of the mails: en or es
 * @param askedAt when
 * @param mailedAt when the confirming link was mailed; null where that is still to be done
 * @param confirmedAt when the owner confirmed; null where that is open
 */
public record AskedWatch(
        String nonce,
        Watch watch,
        String language,
        Instant askedAt,
        @Nullable Instant mailedAt,
        @Nullable Instant confirmedAt) {

    /** For so long a link confirms, and so long it counts as a mail to its address. */
    public static final Duration VALID_FOR = Duration.ofHours(24);

    /** One that was just asked for. */
    public static AskedWatch of(String nonce, Watch watch, String language, Instant askedAt) {
        return new AskedWatch(nonce, watch, language, askedAt, null, null);
    }

    /** Until when its link confirms. */
    public Instant validUntil() {
        return askedAt.plus(VALID_FOR);
    }

    /** Whether its time is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(validUntil());
    }

    /** When its link was mailed. */
    public Optional<Instant> findMailedAt() {
        return Optional.ofNullable(mailedAt);
    }

    /** When it was confirmed. */
    public Optional<Instant> findConfirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    AskedWatch mailed(Instant now) {
        return new AskedWatch(nonce, watch, language, askedAt, now, confirmedAt);
    }

    AskedWatch confirmed(Instant now) {
        return new AskedWatch(nonce, watch, language, askedAt, mailedAt, now);
    }
}
