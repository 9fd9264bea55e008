package ontime.web.notebook;

import jakarta.servlet.http.HttpServletResponse;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the chapters. */
@Controller
final class ChapterController {

    private final Chapters chapters;

    ChapterController(Chapters chapters) {
        this.chapters = chapters;
    }

    @GetMapping(Chapters.PAGES + "/{id}")
    String chapter(@PathVariable String id, Model model, HttpServletResponse response) {
        model.addAttribute("chapter", find(id));
        model.addAttribute("withoutScripts", true);
        response.setHeader("Content-Security-Policy", NotebookDownload.SHOWN_ONLY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return "notebook/chapter";
    }

    @GetMapping(Chapters.PAGES + "/{id}" + NotebookReports.DOWNLOAD)
    ResponseEntity<String> download(@PathVariable String id) {
        Chapter chapter = find(id);
        return NotebookDownload.of(chapter.id(), chapter.notebook());
    }

    private Chapter find(String id) {
        return chapters.find(id).orElseThrow(() -> ProblemException.ofNotFound("reports.chapters.unknown", id)
                .withHelp(NotebookReports.PAGES, "reports.all"));
    }
}
