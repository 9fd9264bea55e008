package ontime.model.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser in which a person is signed in. The text in its cookie is not stored.
 *
 * @param id SHA-256 of the text in the cookie, in hex
 * @param user who is signed in
 * @param beganAt when the person signed in
 * @param usedAt when the browser last asked for a page, to the minute
 */
public record UserSession(String id, String user, Instant beganAt, Instant usedAt) {

    /** When a session ends, however much it is used. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** When a session ends that is not used. */
    public static final Duration LONGEST_UNUSED = Duration.ofMinutes(30);

    /** Whether it has ended by itself. */
    public boolean isOver(Instant now) {
        return !beganAt.plus(LONGEST).isAfter(now)
                || !usedAt.plus(LONGEST_UNUSED).isAfter(now);
    }

    /** The same session, used later. */
    public UserSession used(Instant now) {
        return new UserSession(id, user, beganAt, now);
    }
}
