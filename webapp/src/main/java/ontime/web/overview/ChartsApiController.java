package ontime.web.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartFiles;
import ontime.web.delay.ReportDirectory;
import ontime.web.error.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The charts of all flights as JSON and CSV. */
@RestController
@RequestMapping(OverviewCharts.API)
@Tag(name = "Charts")
final class ChartsApiController {

    private final ReportDirectory reports;
    private final OverviewCharts charts;

    ChartsApiController(ReportDirectory reports, OverviewCharts charts) {
        this.reports = reports;
        this.charts = charts;
    }

    /** Every chart; none until flights are loaded. */
    @Operation(summary = "List all charts; empty until flights are loaded")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<ChartFiles.Numbers> list(Locale locale) {
        return reports.findAll().map(report -> charts.list(report, locale)).orElse(List.of()).stream()
                .map(ChartFiles::json)
                .toList();
    }

    /** A chart as JSON. */
    @Operation(summary = "Get a chart")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers json(
            @Parameter(description = "chart ID from the list of charts", example = "delays-by-hour") @PathVariable
                    String id,
            Locale locale) {
        return ChartFiles.json(chart(id, locale));
    }

    /** A chart as CSV. */
    @Operation(summary = "Get a chart as CSV")
    @GetMapping(path = "/{id}.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @Parameter(description = "chart ID from the list of charts", example = "delays-by-hour") @PathVariable
                    String id,
            Locale locale) {
        return ChartFiles.csv(chart(id, locale));
    }

    private Chart chart(String id, Locale locale) {
        return reports.findAll()
                .flatMap(report -> charts.find(id, report, locale))
                .orElseThrow(() -> ProblemException.ofNotFound("charts.unknown", id));
    }
}
