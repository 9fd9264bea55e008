package ontime.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayReport;
import ontime.web.airport.AirportDirectory;
import ontime.web.chart.ChartFiles;
import ontime.web.delay.ReportCharts;
import ontime.web.delay.ReportJson;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Airports and the delays of their flights as JSON and CSV. */
@RestController
@RequestMapping(ReportLookup.AIRPORTS_API)
@Tag(name = "Airports")
final class AirportReportApiController {

    private final AirportDirectory airports;
    private final ReportLookup reports;
    private final ReportCharts charts;

    AirportReportApiController(AirportDirectory airports, ReportLookup reports, ReportCharts charts) {
        this.airports = airports;
        this.reports = reports;
        this.charts = charts;
    }

    /**
     * An airport and its delays.
     *
     * @param airport by its code
     * @param departures the flights from it, over all loaded months; null if there are none
     * @param arrivals the flights to it, over all loaded months; null if there are none
     */
    record AirportReport(Airport airport, @Nullable ReportJson departures, @Nullable ReportJson arrivals) {}

    /** Every airport of the loaded flights, by code. */
    @Operation(summary = "List all airports, sorted by code")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Airport> list() {
        return airports.list();
    }

    /** An airport and the delays of its departing and arriving flights over all loaded months. */
    @Operation(summary = "Get an airport and the delays of its departing and arriving flights")
    @GetMapping(path = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    AirportReport report(@PathVariable @Text(Kind.AIRPORT_CODE) String code) {
        Airport airport = reports.airport(code);
        return new AirportReport(
                airport,
                reports.findDepartures(airport).map(ReportJson::of).orElse(null),
                reports.findArrivals(airport).map(ReportJson::of).orElse(null));
    }

    /** The numbers of a chart of departing flights: by-hour, by-weekday or by-month. */
    @Operation(summary = "Get the data of a chart of departing flights: by-hour, by-weekday or by-month")
    @GetMapping(path = "/{code}/departures/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers chart(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code, @PathVariable String chart, Locale locale) {
        return ChartFiles.json(charts.get(chart, departures(code), locale));
    }

    /** The same numbers as CSV. */
    @Operation(summary = "Get the data of a chart of departing flights as CSV: by-hour, by-weekday or by-month")
    @GetMapping(path = "/{code}/departures/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code, @PathVariable String chart, Locale locale) {
        return ChartFiles.csv(charts.get(chart, departures(code), locale));
    }

    private DelayReport departures(String code) {
        Airport airport = reports.airport(code);
        return reports.findDepartures(airport)
                .orElseThrow(() -> ProblemException.ofNotFound("report.none", airport.code()));
    }
}
