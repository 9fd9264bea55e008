package ontime.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import ontime.model.account.ApiToken;
import ontime.model.account.UserAccount;
import ontime.model.account.UserSession;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Component;

/** Finds, adds, changes and removes users. */
@Component
public final class Users {

    private final DocumentStore store;
    private final Passwords passwords;
    private final Clock clock;

    public Users(DocumentStore store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Every user, by name. */
    public List<UserAccount> list() {
        return store.list(StoreCatalog.USERS);
    }

    /** The user of a name. */
    public Optional<UserAccount> find(String name) {
        return UserAccount.isName(name) ? store.find(StoreCatalog.USERS, name) : Optional.empty();
    }

    /** The user of a name and a password; it takes as long if there is none. */
    Optional<UserAccount> find(String name, String password) {
        Optional<UserAccount> user = find(name);
        if (user.isEmpty()) {
            passwords.pretendToMatch(password);
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()));
    }

    /**
     * Adds a user.
     *
     * @param tables that the user may read; all if empty
     * @return whether the name was free
     */
    public boolean add(String name, String password, boolean administrator, List<String> tables) {
        Instant now = now();
        return store.add(
                StoreCatalog.USERS, new UserAccount(name, passwords.hash(password), administrator, tables, now, now));
    }

    /** Sets a password, which ends all sessions of the user. */
    public UserAccount setPassword(UserAccount user, String password) {
        String hash = passwords.hash(password);
        Instant now = now();
        // Not put: a user who is removed at this moment would be back.
        UserAccount changed = store.change(StoreCatalog.USERS, user.name(), known -> known.withPassword(hash, now))
                .orElseGet(() -> user.withPassword(hash, now));
        endSessions(user.name());
        return changed;
    }

    /** Signs a user out of every browser. */
    void endSessions(String name) {
        store.deleteAll(
                StoreCatalog.USER_SESSIONS,
                store.list(StoreCatalog.USER_SESSIONS, "User", name).stream()
                        .map(UserSession::id)
                        .toList());
    }

    /** Removes a user with the tokens and sessions. The queries stay, for those with whom they are shared. */
    public void remove(UserAccount user) {
        store.deleteAll(StoreCatalog.USERS, List.of(user.name()));
        endSessions(user.name());
        store.deleteAll(StoreCatalog.USER_MAILS, List.of(user.name()));
        store.deleteAll(
                StoreCatalog.API_TOKENS,
                store.list(StoreCatalog.API_TOKENS, "User", user.name()).stream()
                        .map(ApiToken::id)
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
