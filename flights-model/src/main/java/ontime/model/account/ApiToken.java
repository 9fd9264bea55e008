package ontime.model.account;

import java.time.Instant;

/**
 * A token with which a program asks questions in the name of a person. The token itself is not stored.
 *
 * @param id SHA-256 of the token, in hex
 * @param user whose token it is
 * @param name that the person gave it, to tell tokens apart
 * @param createdAt when it was made
 */
public record ApiToken(String id, String user, String name, Instant createdAt) {}
