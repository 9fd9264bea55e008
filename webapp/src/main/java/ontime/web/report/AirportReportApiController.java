package ontime.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayReport;
import ontime.web.chart.ChartFiles;
import ontime.web.delay.ChartAnswers;
import ontime.web.delay.ReportJson;
import ontime.web.error.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Delays from and to an airport as JSON and CSV. */
@RestController
@Tag(name = "Airports")
final class AirportReportApiController {

    private final AirportReports reports;
    private final ChartAnswers charts;

    AirportReportApiController(AirportReports reports, ChartAnswers charts) {
        this.reports = reports;
        this.charts = charts;
    }

    /** An airport, and the delays of the flights from and to it, over all loaded months. */
    @Operation(summary = "Get an airport and the delays of its departing and arriving flights")
    @GetMapping(path = AirportReports.API + "{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    AirportReport report(@PathVariable String code) {
        Airport airport = reports.airport(code);
        return new AirportReport(
                airport,
                reports.findDepartures(airport).map(ReportJson::of).orElse(null),
                reports.findArrivals(airport).map(ReportJson::of).orElse(null));
    }

    /** The numbers of a chart of the flights that leave the airport: by-hour, by-weekday or by-month. */
    @Operation(summary = "Get the data of a chart of departing flights: by-hour, by-weekday or by-month")
    @GetMapping(path = AirportReports.API + "{code}/departures/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers chart(@PathVariable String code, @PathVariable String chart, Locale locale) {
        return charts.json(chart, departures(code), locale);
    }

    /** The same as a file for spreadsheets. */
    @Operation(summary = "Get the data of a chart of departing flights as CSV: by-hour, by-weekday or by-month")
    @GetMapping(path = AirportReports.API + "{code}/departures/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String code, @PathVariable String chart, Locale locale) {
        return charts.csv(chart, departures(code), locale);
    }

    private DelayReport departures(String code) {
        Airport airport = reports.airport(code);
        return reports.findDepartures(airport)
                .orElseThrow(() -> ProblemException.ofNotFound("report.none", airport.code()));
    }
}
