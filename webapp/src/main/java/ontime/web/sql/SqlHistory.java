package ontime.web.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlQuery;
import ontime.model.workbench.RanQuery;
import org.springframework.stereotype.Component;

/** Searches the queries that a user may see: the user's own, and those that are shared. */
@Component
final class SqlHistory {

    /** The most queries on a page. */
    static final int MOST = 100;

    private final Workbench workbench;

    SqlHistory(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What to look for. An empty text is no condition.
     *
     * @param text part of the statement, in any case
     * @param table that the statement reads
     * @param user who ran it
     * @param state where it is on its way
     */
    record Search(String text, String table, String user, Optional<SqlQuery.State> state) {

        boolean matches(RanQuery query) {
            return query.statement()
                            .toLowerCase(Locale.ROOT)
                            .contains(text.strip().toLowerCase(Locale.ROOT))
                    && (table.isEmpty() || query.tables().contains(table))
                    && (user.isEmpty() || query.user().equals(user))
                    && (state.isEmpty() || query.state() == state.get());
        }
    }

    /** The queries that match, the newest first. */
    List<RanQuery> find(UserAccount me, Search search) {
        return Stream.concat(workbench.list(me).stream(), workbench.listShared(me).stream())
                .filter(search::matches)
                .sorted(Comparator.comparing(RanQuery::submittedAt).reversed())
                .toList();
    }
}
