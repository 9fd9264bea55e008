package ontime.web.sql;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlParameter;
import ontime.model.workbench.QueryChart;
import ontime.model.workbench.SavedQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queries with a name, a description and versions. Only their user sees them, unless they are shared. */
@Component
public final class SavedQueries {

    private static final int MOST_PER_USER = 500;
    private static final int MOST_CHARACTERS = 20_000;
    private static final int ID_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final DocumentStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SavedQueries(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The queries of a user and those that are shared, by name. */
    List<SavedQuery> list(UserAccount user) {
        return store.list(StoreCatalog.SAVED_QUERIES).stream()
                .filter(query -> isVisible(user, query))
                .sorted(Comparator.comparing(SavedQuery::name))
                .toList();
    }

    /** The queries of a user, by name. */
    List<SavedQuery> listOwn(UserAccount user) {
        return store.list(StoreCatalog.SAVED_QUERIES, "User", user.name()).stream()
                .sorted(Comparator.comparing(SavedQuery::name))
                .toList();
    }

    /** A query that a user may see; 404 otherwise. */
    SavedQuery get(UserAccount user, String id) {
        return find(id).filter(query -> isVisible(user, query)).orElseThrow(SavedQueries::unknown);
    }

    /** Saves a query under a name. */
    SavedQuery add(
            UserAccount user,
            String name,
            String description,
            boolean shared,
            String statement,
            Map<String, SqlParameter> parameters,
            @Nullable QueryChart chart) {
        if (listOwn(user).size() >= MOST_PER_USER) {
            throw ProblemException.ofConflict("sql.saved.full", MOST_PER_USER);
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        SavedQuery query = new SavedQuery(
                HexFormat.of().formatHex(bytes),
                user.name(),
                name(name),
                description(description),
                shared,
                List.of(new SavedQuery.Version(1, statement(statement), parameters, chart, now())));
        store.add(StoreCatalog.SAVED_QUERIES, query);
        return query;
    }

    /** Adds a version to a query of a user's own. */
    SavedQuery save(
            UserAccount user,
            String id,
            String statement,
            Map<String, SqlParameter> parameters,
            @Nullable QueryChart chart) {
        return change(user, id, query -> query.saving(statement(statement), parameters, chart, now()));
    }

    /** Changes what is said about a query of a user's own, and who sees it. */
    SavedQuery describe(UserAccount user, String id, String name, String description, boolean shared) {
        return change(user, id, query -> query.named(name(name), description(description), shared));
    }

    /** Makes an earlier version the newest. */
    SavedQuery restore(UserAccount user, String id, int number) {
        return change(user, id, query -> query.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(old -> query.saving(old.statement(), old.parameters(), old.chart(), now()))
                .orElseThrow(SavedQueries::unknown));
    }

    void delete(UserAccount user, String id) {
        store.deleteAll(StoreCatalog.SAVED_QUERIES, List.of(getOwn(user, id).id()));
        store.deleteAll(StoreCatalog.QUERY_SCHEDULES, List.of(id));
    }

    /** A query of a user's own; 404 otherwise. */
    public SavedQuery getOwn(UserAccount user, String id) {
        return find(id).filter(query -> query.user().equals(user.name())).orElseThrow(SavedQueries::unknown);
    }

    private SavedQuery change(UserAccount user, String id, UnaryOperator<SavedQuery> change) {
        SavedQuery before = getOwn(user, id);
        SavedQuery after = change.apply(before);
        if (!after.equals(before) && !store.replace(StoreCatalog.SAVED_QUERIES, before, after)) {
            throw ProblemException.ofConflict("sql.saved.changed");
        }
        return after;
    }

    private Optional<SavedQuery> find(String id) {
        return ID.matcher(id).matches() ? store.find(StoreCatalog.SAVED_QUERIES, id) : Optional.empty();
    }

    private static boolean isVisible(UserAccount user, SavedQuery query) {
        return query.shared() || query.user().equals(user.name());
    }

    private static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > SavedQuery.LONGEST_NAME) {
            throw ProblemException.ofBadRequest("sql.saved.badName", SavedQuery.LONGEST_NAME);
        }
        return stripped;
    }

    private static String description(String description) {
        String stripped = description.strip();
        if (stripped.length() > SavedQuery.LONGEST_DESCRIPTION) {
            throw ProblemException.ofBadRequest("sql.saved.badDescription", SavedQuery.LONGEST_DESCRIPTION);
        }
        return stripped;
    }

    private static String statement(String statement) {
        String text = statement.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw ProblemException.ofBadRequest("sql.statement.length", MOST_CHARACTERS);
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException unknown() {
        return ProblemException.ofNotFound("sql.saved.unknown").withHelp("/sql/saved", "sql.saved");
    }
}
