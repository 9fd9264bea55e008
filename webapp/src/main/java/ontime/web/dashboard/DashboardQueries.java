package ontime.web.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.model.dashboard.SavedDashboard;
import ontime.stores.StoreUnavailableException;
import ontime.web.account.SessionCookie;
import ontime.web.chart.Chart;
import ontime.web.sql.QueryCharts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charts of queries in SQL on a dashboard. Everybody with the link sees the dashboard, but not everybody these. */
@Component
final class DashboardQueries {

    private final SessionCookie sessions;
    private final QueryCharts charts;

    DashboardQueries(SessionCookie sessions, QueryCharts charts) {
        this.sessions = sessions;
        this.charts = charts;
    }

    /**
     * The chart of a query.
     *
     * @param address the page of the query
     * @param chart null if the visitor may not see it, or there is none now
     */
    record QueryChart(String address, @Nullable Chart chart) {}

    /** The charts of a dashboard, as far as the user of a request may see them. */
    List<QueryChart> list(SavedDashboard dashboard, HttpServletRequest request, Locale locale) {
        List<QueryChart> found = new ArrayList<>();
        Optional<UserAccount> user = dashboard.queries().isEmpty() ? Optional.empty() : findUser(request);
        for (String query : dashboard.queries()) {
            String id = "query-" + (found.size() + 1);
            found.add(new QueryChart(
                    QueryCharts.page(query),
                    user.flatMap(me -> charts.find(me, query, id, locale)).orElse(null)));
        }
        return found;
    }

    private Optional<UserAccount> findUser(HttpServletRequest request) {
        try {
            return sessions.findUser(request);
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }
}
