package ontime.web.notebook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of reports, and the pages that notebooks produced. */
@Controller
final class NotebookReportController {

    /** A report comes from any notebook: it may show text, images and its own style, but not run scripts. */
    private static final String SHOWN_ONLY =
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";

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
    void report(@PathVariable String id, HttpServletResponse response) throws IOException {
        byte[] page = reports.findPage(id).orElseThrow(() -> ProblemException.ofNotFound("reports.unknown", id)
                .withHelp(NotebookReports.PAGES, "reports.all"));
        response.setHeader("Content-Security-Policy", SHOWN_ONLY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }
}
