package ontime.web.sql;

import java.util.Locale;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.web.chart.Chart;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** The charts of queries, for pages that show them beside others. */
@Component
public final class QueryCharts {

    private final Workbench workbench;
    private final ResultCharts charts;

    QueryCharts(Workbench workbench, ResultCharts charts) {
        this.workbench = workbench;
        this.charts = charts;
    }

    /** The page of a query. */
    public static String page(String query) {
        return SqlController.QUERIES + "/" + query;
    }

    /** Requires that a user may see a query and that it has a chart; 404 otherwise. */
    public void requireChart(UserAccount user, String query) {
        if (workbench.get(user, query).chart() == null) {
            throw ProblemException.ofNotFound("sql.chart.missing");
        }
    }

    /**
     * The chart of a query; empty if the user may not see it, or it has no chart or result, or the gateway is down.
     *
     * @param id of the chart on its page
     */
    public Optional<Chart> find(UserAccount user, String query, String id, Locale locale) {
        try {
            return charts.find(workbench.get(user, query), id, locale);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
