package ontime.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import ontime.model.airline.Airline;
import ontime.web.airline.AirlineDirectory;
import ontime.web.chart.ChartFiles;
import ontime.web.delay.ReportCharts;
import ontime.web.delay.ReportJson;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Airlines and their delays as JSON and CSV. */
@RestController
@RequestMapping(ReportLookup.AIRLINES_API)
@Tag(name = "Airlines")
final class AirlineReportApiController {

    private final AirlineDirectory airlines;
    private final ReportLookup reports;
    private final ReportCharts charts;

    AirlineReportApiController(AirlineDirectory airlines, ReportLookup reports, ReportCharts charts) {
        this.airlines = airlines;
        this.reports = reports;
        this.charts = charts;
    }

    /**
     * An airline and its delays.
     *
     * @param airline by the code that BTS reports it under
     * @param report over all loaded months
     */
    record AirlineReport(Airline airline, ReportJson report) {}

    /** Every airline of the loaded flights, by code. */
    @Operation(summary = "List all airlines, sorted by code")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Airline> list() {
        return airlines.list();
    }

    /** An airline and its delays over all loaded months. */
    @Operation(summary = "Get an airline and its delays")
    @GetMapping(path = "/{carrier}", produces = MediaType.APPLICATION_JSON_VALUE)
    AirlineReport report(@PathVariable @Text(Kind.AIRLINE_CODE) String carrier) {
        Airline airline = reports.airline(carrier);
        return new AirlineReport(airline, ReportJson.of(reports.report(airline)));
    }

    /** The numbers of a chart: by-hour, by-weekday or by-month. */
    @Operation(summary = "Get the data of a chart: by-hour, by-weekday or by-month")
    @GetMapping(path = "/{carrier}/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers chart(
            @PathVariable @Text(Kind.AIRLINE_CODE) String carrier, @PathVariable String chart, Locale locale) {
        return ChartFiles.json(charts.get(chart, reports.report(reports.airline(carrier)), locale));
    }

    /** The same numbers as CSV. */
    @Operation(summary = "Get the data of a chart as CSV: by-hour, by-weekday or by-month")
    @GetMapping(path = "/{carrier}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable @Text(Kind.AIRLINE_CODE) String carrier, @PathVariable String chart, Locale locale) {
        return ChartFiles.csv(charts.get(chart, reports.report(reports.airline(carrier)), locale));
    }
}
