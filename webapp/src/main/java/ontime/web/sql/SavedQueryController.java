package ontime.web.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ontime.model.account.UserAccount;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;
import ontime.web.account.UserPages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of saved queries. */
@UserPages
final class SavedQueryController {

    private static final String PAGE = "/sql/saved";
    private static final String ONE = PAGE + "/{id}";
    private static final String NONE = "";

    private final SavedQueries saved;
    private final Workbench workbench;

    SavedQueryController(SavedQueries saved, Workbench workbench) {
        this.saved = saved;
        this.workbench = workbench;
    }

    @GetMapping(PAGE)
    String list(@AuthenticationPrincipal UserAccount me, Model model) {
        model.addAttribute("found", saved.list(me));
        return "sql/saved";
    }

    @GetMapping(ONE)
    String show(@AuthenticationPrincipal UserAccount me, @PathVariable String id, Model model) {
        SavedQuery query = saved.get(me, id);
        List<SavedQuery.Version> versions = new ArrayList<>(query.versions());
        Collections.reverse(versions);
        model.addAttribute("one", query);
        model.addAttribute("versions", versions);
        model.addAttribute("mine", query.user().equals(me.name()));
        return "sql/saved-query";
    }

    /** Saves the statement, values and chart of a query that ran: as a new saved query, or as a version of one. */
    @PostMapping(PAGE)
    String save(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam String query,
            @RequestParam(defaultValue = NONE) String into,
            @RequestParam(defaultValue = NONE) String name) {
        RanQuery ran = workbench.get(me, query);
        SavedQuery done = into.isEmpty()
                ? saved.add(me, name, NONE, false, ran.statement(), ran.parameters(), ran.chart())
                : saved.save(me, into, ran.statement(), ran.parameters(), ran.chart());
        return to(done.id());
    }

    @PostMapping(ONE)
    String describe(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = NONE) String name,
            @RequestParam(defaultValue = NONE) String description,
            @RequestParam boolean shared) {
        saved.describe(me, id, name, description, shared);
        return to(id);
    }

    @PostMapping(ONE + "/restore")
    String restore(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestParam int version) {
        saved.restore(me, id, version);
        return to(id);
    }

    @PostMapping(ONE + "/delete")
    String delete(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        saved.delete(me, id);
        return "redirect:" + PAGE;
    }

    private static String to(String id) {
        return "redirect:" + PAGE + "/" + id;
    }
}
