package ontime.web.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ontime.model.account.ApiToken;
import ontime.model.account.UserAccount;
import ontime.model.text.Digests;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import ontime.web.error.SecurityLog;
import org.springframework.stereotype.Component;

/** The tokens of programs. A token is shown once; only its hash is stored. */
@Component
final class ApiTokens {

    static final int LONGEST_NAME = 40;

    private static final int MOST = 20;
    private static final int BYTES = 32;
    private static final String PREFIX = "ontime_";

    private final DocumentStore store;
    private final Users users;
    private final Clock clock;
    private final SecurityLog security;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(DocumentStore store, Users users, Clock clock, SecurityLog security) {
        this.security = security;
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    /** The tokens of a user, the newest first. */
    List<ApiToken> list(UserAccount user) {
        return store.list(StoreCatalog.API_TOKENS, "User", user.name()).stream()
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .toList();
    }

    /** Makes a token, which can't be found again. */
    String add(UserAccount user, String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw ProblemException.ofBadRequest("account.token.badName", LONGEST_NAME);
        }
        if (list(user).size() >= MOST) {
            throw ProblemException.ofConflict("account.token.tooMany", MOST);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + HexFormat.of().formatHex(bytes);
        store.add(
                StoreCatalog.API_TOKENS,
                new ApiToken(
                        Digests.sha256(token),
                        user.name(),
                        stripped,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        security.add(SecurityLog.Kind.TOKEN_ADDED, user.name());
        return token;
    }

    /** Makes a token of a user invalid. */
    void remove(UserAccount user, String id) {
        store.find(StoreCatalog.API_TOKENS, id)
                .filter(token -> token.user().equals(user.name()))
                .ifPresent(token -> {
                    store.deleteAll(StoreCatalog.API_TOKENS, List.of(id));
                    security.add(SecurityLog.Kind.TOKEN_REMOVED, user.name());
                });
    }

    /** The user in whose name a program asks. */
    Optional<UserAccount> findUser(String token) {
        return store.find(StoreCatalog.API_TOKENS, Digests.sha256(token)).flatMap(known -> users.find(known.user()));
    }
}
