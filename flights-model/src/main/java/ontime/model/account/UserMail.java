package ontime.model.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The email address of a user, for alerts. Its owner confirms it before anything else is sent there.
 *
 * @param user whose address it is
 * @param hidden the address, encrypted
 * @param nonce random, for the link that confirms it
 * @param askedAt when the user typed it
 * @param confirmedAt when its owner confirmed it; null until then
 */
public record UserMail(String user, String hidden, String nonce, Instant askedAt, @Nullable Instant confirmedAt) {

    /** How long the link that confirms works. */
    public static final Duration CONFIRMED_WITHIN = Duration.ofHours(24);

    /** Whether the link that confirms still works. */
    public boolean isOpen(Instant now) {
        return confirmedAt == null && askedAt.plus(CONFIRMED_WITHIN).isAfter(now);
    }

    /** The same address, confirmed. */
    public UserMail confirmed(Instant now) {
        return new UserMail(user, hidden, nonce, askedAt, now);
    }
}
