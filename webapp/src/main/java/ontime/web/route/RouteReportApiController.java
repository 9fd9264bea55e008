package ontime.web.route;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
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

/** Delays of a route as JSON and CSV. */
@RestController
@RequestMapping("/api/v1/routes/{origin}/{dest}")
@Tag(name = "Routes")
final class RouteReportApiController {

    private final RouteReports reports;
    private final AirportDirectory airports;
    private final ReportCharts charts;

    RouteReportApiController(RouteReports reports, AirportDirectory airports, ReportCharts charts) {
        this.reports = reports;
        this.airports = airports;
        this.charts = charts;
    }

    /**
     * A route and its delays.
     *
     * @param origin where its flights depart
     * @param dest where they are scheduled to arrive
     * @param report over all loaded months
     */
    record RouteReport(Airport origin, Airport dest, ReportJson report) {}

    /** A route and its delays over all loaded months. */
    @Operation(summary = "Get a route and its delays")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    RouteReport report(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin, @PathVariable @Text(Kind.AIRPORT_CODE) String dest) {
        Route route = reports.route(origin, dest);
        return new RouteReport(
                airports.get(route.origin()), airports.get(route.dest()), ReportJson.of(reports.report(route)));
    }

    /** The numbers of a chart: by-hour, by-weekday or by-month. */
    @Operation(summary = "Get the data of a chart: by-hour, by-weekday or by-month")
    @GetMapping(path = "/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers chart(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable String chart,
            Locale locale) {
        return ChartFiles.json(charts.get(chart, reports.report(reports.route(origin, dest)), locale));
    }

    /** The same numbers as CSV. */
    @Operation(summary = "Get the data of a chart as CSV: by-hour, by-weekday or by-month")
    @GetMapping(path = "/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable String chart,
            Locale locale) {
        return ChartFiles.csv(charts.get(chart, reports.report(reports.route(origin, dest)), locale));
    }
}
