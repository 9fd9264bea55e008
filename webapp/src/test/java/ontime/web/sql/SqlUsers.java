package ontime.web.sql;

import java.time.Instant;
import java.util.List;
import ontime.model.account.UserAccount;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Ana and Ben may read all tables, Cem only airlines, and Dora is an administrator. All have the same password. */
public final class SqlUsers {

    public static final String PASSWORD = "correct horse battery";

    private static final int LOWEST_COST = 4;

    private SqlUsers() {}

    public static void addTo(DocumentStore store) {
        String hash = new BCryptPasswordEncoder(LOWEST_COST).encode(PASSWORD);
        Instant now = Instant.parse("2026-01-15T10:00:00Z");
        store.putAll(
                StoreCatalog.USERS,
                List.of(
                        new UserAccount("ana", hash, false, List.of(), now, now),
                        new UserAccount("ben", hash, false, List.of(), now, now),
                        new UserAccount("cem", hash, false, List.of("airlines"), now, now),
                        new UserAccount("dora", hash, true, List.of(), now, now)));
    }
}
