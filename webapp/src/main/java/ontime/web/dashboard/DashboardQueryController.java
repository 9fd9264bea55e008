package ontime.web.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import ontime.model.account.UserAccount;
import ontime.web.account.UserPages;
import ontime.web.sql.QueryCharts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds charts of queries to the personal dashboards of a user. */
@UserPages
final class DashboardQueryController {

    private static final String ADD = "/sql/queries/{id}/dashboard";

    private final SavedDashboards saved;
    private final QueryCharts charts;

    DashboardQueryController(SavedDashboards saved, QueryCharts charts) {
        this.saved = saved;
        this.charts = charts;
    }

    /** Adds the chart of a query to a dashboard of the user, or to a new one. */
    @PostMapping(ADD)
    String add(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String dashboard,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        charts.requireChart(me, id);
        if (dashboard.isEmpty()) {
            SavedDashboards.New added = saved.addQuery(me, name, id, request.getRemoteAddr());
            return "redirect:" + SavedDashboards.PAGE + added.dashboard().id() + "/edit?key=" + added.key();
        }
        saved.setQuery(me, dashboard, id, true);
        return "redirect:" + SavedDashboards.PAGE + dashboard;
    }

    /** Removes the chart of a query from a dashboard of the user; one without charts is deleted. */
    @PostMapping(ADD + "/remove")
    String remove(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestParam String dashboard) {
        saved.setQuery(me, dashboard, id, false);
        return "redirect:" + QueryCharts.page(id);
    }
}
