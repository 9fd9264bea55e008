package ontime.sql.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ontime.model.account.UserAccount;
import ontime.model.settings.Settings;
import ontime.model.sql.SqlNewTable;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlStatement;
import ontime.model.sql.SqlTable;
import ontime.sql.guard.StatementException;
import ontime.sql.result.ResultStore;
import ontime.sql.result.TableFolders;
import ontime.sql.result.TableFolders.Stored;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * Tables that users saved from results, each in the schema of its owner, which has the owner's name. They survive the
 * gateway, and are deleted when they expire.
 */
public final class SavedTables {

    private static final Logger LOG = LoggerFactory.getLogger(SavedTables.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern PLAIN_SCHEMA = Pattern.compile("[a-z][a-z0-9]*");
    private static final int LONGEST_COMMENT = 300;

    /** Names that mean something else to Spark where a schema stands. */
    private static final Set<String> NO_SCHEMA = Set.of("builtin", "session", "system");

    private final SparkSession spark;
    private final Settings.Sql limits;
    private final ResultStore results;
    private final TableFolders folders;
    private final Clock clock;

    /** By the name without backticks. */
    private final Map<String, Stored> tables = new TreeMap<>();

    /**
     * The saved tables of a folder, which the session's statements can read from now on.
     *
     * @param results from which tables are made
     */
    public SavedTables(
            SparkSession spark, Settings.Sql limits, ResultStore results, TableFolders folders, Clock clock) {
        this.spark = spark;
        this.limits = limits;
        this.results = results;
        this.folders = folders;
        this.clock = clock;
        for (Stored stored : folders.list()) {
            add(stored);
        }
    }

    private void add(Stored stored) {
        try {
            register(stored);
            tables.put(key(stored.table().name()), stored);
        } catch (Exception e) {
            // Spark throws checked exceptions without declaring them; one broken table must not stop the gateway.
            LOG.warn("Cannot open the saved table {}", stored.table().name(), e);
        }
    }

    private void register(Stored stored) throws IOException {
        URI nowhere = URI.create(spark.conf().get("spark.sql.warehouse.dir"));
        spark.sharedState()
                .externalCatalog()
                .createDatabase(
                        new CatalogDatabase(
                                stored.owner(), "", nowhere, scala.collection.immutable.Map$.MODULE$.empty()),
                        true);
        deregister(stored);
        var unused = spark.catalog()
                .createTable(
                        "`%s`.`%s`".formatted(stored.owner(), stored.name()),
                        "parquet",
                        folders.schema(stored.owner(), stored.name()),
                        Map.of(
                                "path",
                                folders.rows(stored.owner(), stored.name()).toString()));
    }

    /**
     * Saves a result as a table. The same result under the same name again is the same table.
     *
     * @param query whose result it is
     * @throws StatementException if the name is not one or is taken, the result is gone, or the user's quota is used up
     */
    public synchronized SqlTable save(SqlQuery query, SqlNewTable wish) {
        String owner = wish.user();
        String name = wish.name();
        requireNames(owner, name);
        expire();
        Stored known = tables.get(owner + "." + name);
        if (known != null && known.query().equals(query.id())) {
            return known.table();
        }
        if (known != null) {
            throw problem(
                    Kind.REFUSED,
                    "There is already a table %s.".formatted(known.table().name()),
                    "Choose another name, or delete that table first.");
        }
        if (query.state() != SqlQuery.State.FINISHED || !results.hasRows(query.id())) {
            throw problem(Kind.UNAVAILABLE, "The query has no result, or it has been deleted.", "Run it again.");
        }
        requireQuota(owner, query.bytes());
        Stored stored = new Stored(table(query, owner, name), query.id(), owner, name, query.bytes());
        try {
            folders.put(stored, results.rows(query.id()));
            register(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables.put(owner + "." + name, stored);
        return stored.table();
    }

    private static void requireNames(String owner, String name) {
        if (!UserAccount.isName(owner) || NO_SCHEMA.contains(owner)) {
            throw problem(Kind.REFUSED, "The user %s cannot have tables.".formatted(owner), null);
        }
        if (!NAME.matcher(name).matches()) {
            throw problem(
                    Kind.REFUSED,
                    "A table's name has lower-case letters, digits and underscores, and begins with a letter.",
                    "For example: late_flights");
        }
    }

    private void requireQuota(String owner, long bytes) {
        List<Stored> own = tables.values().stream()
                .filter(stored -> stored.owner().equals(owner))
                .toList();
        if (own.size() >= limits.tables()) {
            throw problem(
                    Kind.LIMIT,
                    String.format(Locale.ROOT, "You have %d tables, and may have no more.", own.size()),
                    "Delete a table.");
        }
        long all = own.stream().mapToLong(Stored::bytes).sum() + bytes;
        if (all > (long) limits.tablesMegabytes() << 20) {
            throw problem(
                    Kind.LIMIT,
                    String.format(
                            Locale.ROOT, "Your tables would be larger than %d megabytes.", limits.tablesMegabytes()),
                    "Delete a table.");
        }
    }

    private SqlTable table(SqlQuery query, String owner, String name) {
        Instant now = clock.instant();
        String text = query.statement().strip().replaceAll("\\s+", " ");
        String comment = "The result of: "
                + (text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) + " ..." : text);
        String schema = PLAIN_SCHEMA.matcher(owner).matches() ? owner : "`" + owner + "`";
        return new SqlTable(
                schema + "." + name,
                comment,
                query.rows(),
                now,
                query.columns(),
                owner,
                now.plus(Duration.ofDays(limits.tablesDays())));
    }

    /**
     * Deletes a table.
     *
     * @return whether it existed
     */
    public synchronized boolean delete(String schema, String name) {
        Optional<Stored> stored = Optional.ofNullable(tables.remove(schema + "." + name));
        stored.ifPresent(this::forget);
        return stored.isPresent();
    }

    private void deregister(Stored stored) {
        spark.sessionState()
                .catalog()
                .dropTable(new TableIdentifier(stored.name(), Option.apply(stored.owner())), true, false);
    }

    private void forget(Stored stored) {
        deregister(stored);
        folders.delete(stored.owner(), stored.name());
    }

    /** All tables, in the order of their names. */
    public synchronized List<SqlTable> list() {
        expire();
        return tables.values().stream()
                .map(Stored::table)
                .sorted(Comparator.comparing(SqlTable::name))
                .toList();
    }

    private void expire() {
        Instant now = clock.instant();
        List<Stored> expired = tables.values().stream()
                .filter(stored -> Objects.requireNonNullElse(stored.table().expiresAt(), now)
                        .isBefore(now))
                .toList();
        expired.forEach(stored -> delete(stored.owner(), stored.name()));
    }

    /**
     * A statement that may also read the tables of its user. Of saved tables of others it may read those that its sender
     * names, if they exist.
     */
    public synchronized SqlStatement withOwn(SqlStatement statement) {
        expire();
        Set<String> readable = new LinkedHashSet<>();
        for (String name : statement.tables()) {
            if (!name.contains(".") || tables.containsKey(key(name))) {
                readable.add(key(name));
            }
        }
        tables.forEach((name, stored) -> {
            if (stored.owner().equals(statement.user())) {
                readable.add(name);
            }
        });
        return new SqlStatement(
                statement.id(),
                statement.user(),
                statement.statement(),
                statement.parameters(),
                new ArrayList<>(readable));
    }

    private static String key(String name) {
        return name.replace("`", "").toLowerCase(Locale.ROOT);
    }

    private static StatementException problem(Kind kind, String message, @Nullable String hint) {
        return new StatementException(SqlProblem.of(kind, message, hint));
    }
}
