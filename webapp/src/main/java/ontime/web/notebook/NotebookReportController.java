package ontime.web.notebook;

import jakarta.servlet.http.HttpServletResponse;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of reports, and the pages that notebooks produced. */
@Controller
final class NotebookReportController {

    /**
     * A report comes from any notebook: its page may show text and pictures, and the site's links and search box work, but
     * nothing runs a script.
     */
    private static final String SHOWN_ONLY = "default-src 'none';"
            + " img-src 'self' data:; style-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final NotebookReports reports;

    NotebookReportController(NotebookReports reports) {
        this.reports = reports;
    }

    @GetMapping(NotebookReports.PAGES)
    String list(Model model) {
        model.addAttribute("reports", reports.list());
        return "notebook/reports";
    }

    @GetMapping(NotebookReports.PAGES + "/{id}")
    String report(@PathVariable String id, Model model, HttpServletResponse response) {
        NotebookReports.Page page = reports.findPage(id)
                .orElseThrow(() -> ProblemException.ofNotFound("reports.unknown", id)
                        .withHelp(NotebookReports.PAGES, "reports.all"));
        response.setHeader("Content-Security-Policy", SHOWN_ONLY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store");
        model.addAttribute("report", page.report());
        model.addAttribute("body", page.body());
        model.addAttribute("withoutScripts", true);
        return "notebook/report";
    }
}
