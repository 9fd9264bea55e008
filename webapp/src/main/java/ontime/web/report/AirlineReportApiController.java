package ontime.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import ontime.model.airline.Airline;
import ontime.web.chart.ChartFiles;
import ontime.web.delay.ChartAnswers;
import ontime.web.delay.ReportJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Delays of an airline as JSON and CSV. */
@RestController
@Tag(name = "Airlines")
final class AirlineReportApiController {

    private final AirlineReports reports;
    private final ChartAnswers charts;

    AirlineReportApiController(AirlineReports reports, ChartAnswers charts) {
        this.reports = reports;
        this.charts = charts;
    }

    /** An airline and its delays over all loaded months. */
    @Operation(summary = "Get an airline and its delays")
    @GetMapping(path = AirlineReports.API + "{carrier}", produces = MediaType.APPLICATION_JSON_VALUE)
    AirlineReport report(@PathVariable String carrier) {
        Airline airline = reports.airline(carrier);
        return new AirlineReport(airline, ReportJson.of(reports.report(airline)));
    }

    /** The numbers of a chart: by-hour, by-weekday or by-month. */
    @Operation(summary = "Get the data of a chart: by-hour, by-weekday or by-month")
    @GetMapping(path = AirlineReports.API + "{carrier}/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers chart(@PathVariable String carrier, @PathVariable String chart, Locale locale) {
        return charts.json(chart, reports.report(reports.airline(carrier)), locale);
    }

    /** The same as a file for spreadsheets. */
    @Operation(summary = "Get the data of a chart as CSV: by-hour, by-weekday or by-month")
    @GetMapping(path = AirlineReports.API + "{carrier}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String carrier, @PathVariable String chart, Locale locale) {
        return charts.csv(chart, reports.report(reports.airline(carrier)), locale);
    }
}
