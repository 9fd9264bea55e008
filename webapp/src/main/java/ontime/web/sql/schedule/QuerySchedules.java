package ontime.web.sql.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.account.UserAccount;
import ontime.model.workbench.QuerySchedule;
import ontime.model.workbench.SavedQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.web.error.ProblemException;
import ontime.web.sql.SavedQueries;
import org.springframework.stereotype.Component;

/** Sets, finds and removes the schedules of saved queries. Only the user of a query has one for it. */
@Component
final class QuerySchedules {

    private static final int MOST_PER_USER = 20;
    private static final int LAST_HOUR = 23;
    private static final String USE = "query schedules";
    private static final String KEY = "[0-9a-f]{32}\\.[A-Za-z0-9_-]{22}";

    private final DocumentStore store;
    private final SavedQueries saved;
    private final SubscriptionSecret secret;
    private final Clock clock;

    QuerySchedules(DocumentStore store, SavedQueries saved, SubscriptionSecret secret, Clock clock) {
        this.store = store;
        this.saved = saved;
        this.secret = secret;
        this.clock = clock;
    }

    /** The saved query of a user's own; 404 otherwise. */
    SavedQuery query(UserAccount user, String id) {
        return saved.getOwn(user, id);
    }

    /** The schedule of a user's saved query. */
    Optional<QuerySchedule> find(UserAccount user, String id) {
        return store.find(StoreCatalog.QUERY_SCHEDULES, query(user, id).id());
    }

    /** Every schedule. */
    List<QuerySchedule> list() {
        return store.list(StoreCatalog.QUERY_SCHEDULES);
    }

    /**
     * Sets the schedule of a user's saved query, or changes it. It begins anew.
     *
     * @param weekday in English; empty for each day
     * @param comparison above or below
     * @param value a decimal number
     */
    QuerySchedule set(
            UserAccount user,
            String id,
            String weekday,
            int hour,
            String column,
            String comparison,
            String value,
            Locale locale) {
        SavedQuery query = query(user, id);
        boolean isNew = store.find(StoreCatalog.QUERY_SCHEDULES, id).isEmpty();
        if (isNew
                && store.list(StoreCatalog.QUERY_SCHEDULES, "User", user.name()).size() >= MOST_PER_USER) {
            throw ProblemException.ofConflict("sql.schedule.full", MOST_PER_USER);
        }
        String name = column.strip();
        if (hour < 0 || hour > LAST_HOUR || name.isEmpty() || name.length() > QuerySchedule.LONGEST_COLUMN) {
            throw ProblemException.ofBadRequest("sql.schedule.bad");
        }
        QuerySchedule schedule = QuerySchedule.of(
                query,
                weekday.isEmpty() ? null : find(DayOfWeek.values(), weekday),
                hour,
                name,
                find(QuerySchedule.Comparison.values(), comparison),
                number(value),
                locale.getLanguage(),
                now());
        store.put(StoreCatalog.QUERY_SCHEDULES, schedule);
        return schedule;
    }

    private static <E extends Enum<E>> E find(E[] all, String word) {
        return Stream.of(all)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofBadRequest("sql.schedule.bad"));
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw ProblemException.ofBadRequest("sql.schedule.bad");
    }

    /** Removes the schedule of a user's saved query. */
    void remove(UserAccount user, String id) {
        remove(query(user, id).id());
    }

    /** Removes a schedule. */
    void remove(String id) {
        store.deleteAll(StoreCatalog.QUERY_SCHEDULES, List.of(id));
    }

    /** Changes a schedule, unless it was changed elsewhere since it was read. */
    boolean replace(QuerySchedule before, QuerySchedule after) {
        return store.replace(StoreCatalog.QUERY_SCHEDULES, before, after);
    }

    /** The key of the link in emails that switches a schedule off. */
    String key(QuerySchedule schedule) {
        return schedule.id() + "." + proof(schedule);
    }

    private String proof(QuerySchedule schedule) {
        return secret.proof(USE, schedule.id(), schedule.user());
    }

    /** Switches a schedule off by the key of an email. A wrong key does nothing. */
    void unsubscribe(String key) {
        if (!key.matches(KEY)) {
            return;
        }
        int end = key.indexOf('.');
        String id = key.substring(0, end);
        String proof = key.substring(end + 1);
        Optional<QuerySchedule> unused = store.change(
                StoreCatalog.QUERY_SCHEDULES,
                id,
                known -> secret.isProof(proof, USE, known.id(), known.user()) ? known.off() : known);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
