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
import java.util.UUID;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlNewTable;
import ontime.model.sql.SqlTable;
import ontime.model.workbench.RanQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** The tables that a user may read, the most used first: those of OnTime, and the user's own, saved from results. */
@Component
final class SqlTables {

    private static final Duration TABLES_KEPT = Duration.ofSeconds(10);
    private static final Duration USE_KEPT = Duration.ofMinutes(5);
    private static final String ALL = "all";

    private final SqlGateway gateway;
    private final LoadingCache<String, List<SqlTable>> tables;
    private final LoadingCache<String, Map<String, Integer>> uses;

    SqlTables(SqlGateway gateway, DocumentStore store) {
        this.gateway = gateway;
        tables = Caffeine.newBuilder().expireAfterWrite(TABLES_KEPT).build(key -> gateway.tables());
        uses = Caffeine.newBuilder().expireAfterWrite(USE_KEPT).build(key -> count(store));
    }

    /** The tables that a user may read. */
    List<SqlTable> list(UserAccount user) {
        Map<String, Integer> used = Objects.requireNonNull(uses.get(ALL));
        return Objects.requireNonNull(tables.get(ALL)).stream()
                .filter(table -> mayRead(user, table))
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

    /** The tables that a user saved from results. */
    List<SqlTable> listOwn(UserAccount user) {
        return list(user).stream().filter(table -> table.owner() != null).toList();
    }

    /**
     * Saves the result of a query of a user's own as a table.
     *
     * @throws RefusedStatementException if the name is not one or is taken, or the user has too many tables
     */
    SqlTable save(UserAccount user, RanQuery query, String name) {
        try {
            return gateway.saveTable(UUID.fromString(query.id()), new SqlNewTable(user.name(), name.strip()));
        } finally {
            tables.invalidateAll();
        }
    }

    /** Deletes a table of a user's own; 404 if there is none. */
    void delete(UserAccount user, String name) {
        SqlTable table = listOwn(user).stream()
                .filter(own -> own.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.ofNotFound("sql.table.unknown", name).withHelp("/sql/tables", "sql.mine"));
        try {
            gateway.deleteTable(table.name());
        } finally {
            tables.invalidateAll();
        }
    }

    private static boolean mayRead(UserAccount user, SqlTable table) {
        return table.owner() == null
                ? user.mayRead(table.name())
                : table.owner().equals(user.name());
    }

    private static Map<String, Integer> count(DocumentStore store) {
        Map<String, Integer> used = new HashMap<>();
        for (RanQuery query : store.list(StoreCatalog.RAN_QUERIES)) {
            query.tables().forEach(table -> used.merge(table, 1, Integer::sum));
        }
        return used;
    }
}
