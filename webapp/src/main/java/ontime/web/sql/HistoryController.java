package ontime.web.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlQuery;
import ontime.model.workbench.RanQuery;
import ontime.web.account.UserPages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of queries, and what runs now. */
@UserPages
final class HistoryController {

    static final String PAGE = "/sql/history";
    private static final String RUNNING = "/sql/running";

    private final Workbench workbench;
    private final SqlHistory history;

    HistoryController(Workbench workbench, SqlHistory history) {
        this.workbench = workbench;
        this.history = history;
    }

    /** The queries that the user may see, by words of the statement, table, user and state. */
    @GetMapping(PAGE)
    String history(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        List<RanQuery> found = history.find(me, new SqlHistory.Search(text, table, user, state(state)));
        model.addAttribute("found", found.stream().limit(SqlHistory.MOST).toList());
        model.addAttribute("total", found.size());
        model.addAttribute("text", text);
        model.addAttribute("table", table);
        model.addAttribute("user", user);
        model.addAttribute("state", state);
        model.addAttribute("states", SqlQuery.State.values());
        return "sql/history";
    }

    /** What waits and runs, of everybody: for administrators. */
    @GetMapping(RUNNING)
    String running(Model model) {
        model.addAttribute("found", workbench.listOpen());
        return "sql/running";
    }

    @PostMapping(RUNNING + "/{id}/stop")
    String stop(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        workbench.stop(me, id);
        return "redirect:" + RUNNING;
    }

    static Optional<SqlQuery.State> state(String word) {
        return List.of(SqlQuery.State.values()).stream()
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
