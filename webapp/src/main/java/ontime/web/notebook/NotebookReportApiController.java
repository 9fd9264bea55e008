package ontime.web.notebook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports as JSON. */
@RestController
@Tag(name = "Reports")
final class NotebookReportApiController {

    private final NotebookReports reports;

    NotebookReportApiController(NotebookReports reports) {
        this.reports = reports;
    }

    /** Every published report, the newest first. */
    @Operation(summary = "List all published notebook reports, newest first")
    @GetMapping(path = NotebookReports.API, produces = MediaType.APPLICATION_JSON_VALUE)
    List<NotebookReport> list() {
        return reports.list();
    }
}
