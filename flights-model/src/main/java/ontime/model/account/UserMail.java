package ontime.model.account;

import java.time.Instant;
import ontime.model.subscription.AskedWatch;
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

    /** Whether the link that confirms still works: as long as that of a subscription. */
    public boolean isOpen(Instant now) {
        return confirmedAt == null && askedAt.plus(AskedWatch.VALID_FOR).isAfter(now);
    }

    /** The same address, confirmed. */
    public UserMail confirmed(Instant now) {
        return new UserMail(user, hidden, nonce, askedAt, now);
    }
}
