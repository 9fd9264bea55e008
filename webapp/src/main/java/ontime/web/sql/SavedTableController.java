package ontime.web.sql;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlTable;
import ontime.web.account.UserPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables that a user saved from results. */
@UserPages
final class SavedTableController {

    private static final String PAGE = "/sql/tables";

    private final SqlTables tables;
    private final Workbench workbench;
    private final SqlController queries;

    SavedTableController(SqlTables tables, Workbench workbench, SqlController queries) {
        this.tables = tables;
        this.workbench = workbench;
        this.queries = queries;
    }

    /** The user's tables, each with the day on which it is deleted. */
    @GetMapping(PAGE)
    String list(@AuthenticationPrincipal UserAccount me, Model model) {
        model.addAttribute("found", tables.listOwn(me));
        return "sql/tables";
    }

    /** Saves the result of a query as a table; if that is refused, the page of the query says why. */
    @PostMapping(SqlController.QUERIES + "/{id}/table")
    String save(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            SqlTable unused = tables.save(me, workbench.getOwn(me, id), name);
            return "redirect:" + PAGE;
        } catch (RefusedStatementException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("tableProblem", e.problem());
            model.addAttribute("tableName", name);
            return queries.query(me, id, 1, "", locale, model);
        }
    }

    @PostMapping(PAGE + "/delete")
    String delete(@AuthenticationPrincipal UserAccount me, @RequestParam String name) {
        tables.delete(me, name);
        return "redirect:" + PAGE;
    }
}
