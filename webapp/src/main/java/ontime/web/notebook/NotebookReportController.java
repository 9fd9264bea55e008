package ontime.web.notebook;

import jakarta.servlet.http.HttpServletResponse;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of reports, and the pages that notebooks produced. */
@Controller
final class NotebookReportController {

    private final NotebookReports reports;
    private final Chapters chapters;

    NotebookReportController(NotebookReports reports, Chapters chapters) {
        this.reports = reports;
        this.chapters = chapters;
    }

    @GetMapping(NotebookReports.PAGES)
    String list(Model model) {
        model.addAttribute("reports", reports.list());
        model.addAttribute("chapters", chapters.list());
        return "notebook/reports";
    }

    @GetMapping(NotebookReports.PAGES + "/{id}")
    String report(@PathVariable String id, Model model, HttpServletResponse response) {
        NotebookReports.Page page = reports.findPage(id).orElseThrow(() -> unknown(id));
        response.setHeader("Content-Security-Policy", NotebookDownload.SHOWN_ONLY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store");
        model.addAttribute("report", page.report());
        model.addAttribute("body", page.body());
        model.addAttribute(
                "download", reports.findNotebook(id).map(file -> page.report().download()));
        model.addAttribute("withoutScripts", true);
        return "notebook/report";
    }

    /** The notebook that the report was made with, with the values of its parameters and without output. */
    @GetMapping(NotebookReports.PAGES + "/{id}" + NotebookReports.DOWNLOAD)
    ResponseEntity<String> download(@PathVariable String id) {
        return NotebookDownload.of(id, reports.findNotebook(id).orElseThrow(() -> unknown(id)));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.ofNotFound("reports.unknown", id).withHelp(NotebookReports.PAGES, "reports.all");
    }
}
