package ontime.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.model.account.UserSession;
import ontime.model.text.Digests;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Component;

/** Who is signed in, in the store: a restart signs nobody out. Only who signs in gets a session. */
@Component
final class Sessions {

    /** Not every request writes. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DocumentStore store;
    private final Users users;
    private final Clock clock;

    Sessions(DocumentStore store, Users users, Clock clock) {
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    /** Begins a session, and forgets those that are over. */
    void begin(String secret, UserAccount user) {
        Instant now = now();
        store.deleteAll(
                StoreCatalog.USER_SESSIONS,
                store.list(StoreCatalog.USER_SESSIONS).stream()
                        .filter(session -> session.isOver(now))
                        .map(UserSession::id)
                        .toList());
        store.add(StoreCatalog.USER_SESSIONS, new UserSession(Digests.sha256(secret), user.name(), now, now));
    }

    /** The user of a session; empty if it has ended, or the user was removed or has another password since. */
    Optional<UserAccount> findUser(String secret) {
        Instant now = now();
        Optional<UserSession> session =
                store.find(StoreCatalog.USER_SESSIONS, Digests.sha256(secret)).filter(known -> !known.isOver(now));
        Optional<UserAccount> user = session.flatMap(known ->
                users.find(known.user()).filter(found -> !known.beganAt().isBefore(found.passwordSetAt())));
        if (user.isPresent()) {
            session.filter(known -> known.usedAt().plus(NOTED_EVERY).isBefore(now))
                    .ifPresent(known -> store.replace(StoreCatalog.USER_SESSIONS, known, known.used(now)));
        }
        return user;
    }

    /** Ends every session of the user who has this one. */
    void endAll(String secret) {
        store.find(StoreCatalog.USER_SESSIONS, Digests.sha256(secret))
                .ifPresent(session -> users.endSessions(session.user()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
