package ontime.web.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlTable;
import ontime.model.workbench.RanQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Component;

/** The tables that a user may read, the most used first. */
@Component
final class SqlTables {

    private static final Duration TABLES_KEPT = Duration.ofSeconds(10);
    private static final Duration USE_KEPT = Duration.ofMinutes(5);
    private static final String ALL = "all";

    private final LoadingCache<String, List<SqlTable>> tables;
    private final LoadingCache<String, Map<String, Integer>> uses;

    SqlTables(SqlGateway gateway, DocumentStore store) {
        tables = Caffeine.newBuilder().expireAfterWrite(TABLES_KEPT).build(key -> gateway.tables());
        uses = Caffeine.newBuilder().expireAfterWrite(USE_KEPT).build(key -> count(store));
    }

    /** The tables that a user may read. */
    List<SqlTable> list(UserAccount user) {
        Map<String, Integer> used = Objects.requireNonNull(uses.get(ALL));
        return Objects.requireNonNull(tables.get(ALL)).stream()
                .filter(table -> user.mayRead(table.name()))
                .sorted(Comparator.<SqlTable>comparingInt(table -> -used.getOrDefault(table.name(), 0))
                        .thenComparing(SqlTable::name))
                .toList();
    }

    /** The names of the tables that a user may read. */
    List<String> names(UserAccount user) {
        return list(user).stream().map(SqlTable::name).toList();
    }

    /** A table that a user may read. */
    Optional<SqlTable> find(UserAccount user, String name) {
        return list(user).stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static Map<String, Integer> count(DocumentStore store) {
        Map<String, Integer> used = new HashMap<>();
        for (RanQuery query : store.list(StoreCatalog.RAN_QUERIES)) {
            query.tables().forEach(table -> used.merge(table, 1, Integer::sum));
        }
        return used;
    }
}
