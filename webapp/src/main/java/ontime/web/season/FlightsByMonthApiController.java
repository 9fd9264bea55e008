package ontime.web.season;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.chart.ChartFiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Flights by month, as JSON and as CSV. */
@RestController
@Tag(name = "Charts")
final class FlightsByMonthApiController {

    private static final String CSV_HEADER =
            "year,month,totalFlights,cancelled,diverted,lateArrivals,arrivals,sumArrDelay,sumDepDelay,departures";

    private final DocumentStore store;

    FlightsByMonthApiController(DocumentStore store) {
        this.store = store;
    }

    /** Every loaded month, oldest first. */
    @Operation(summary = "List flights by month, oldest first")
    @GetMapping(path = "/api/v1/flights-by-month", produces = MediaType.APPLICATION_JSON_VALUE)
    List<FlightsOfMonth> list() {
        return store.list(StoreCatalog.MONTH_TOTALS).stream()
                .map(FlightsOfMonth::of)
                .toList();
    }

    /** The same as CSV. It has only numbers, so no cell can be mistaken for a formula. */
    @Operation(summary = "List flights by month as CSV, oldest first")
    @GetMapping(path = "/api/v1/flights-by-month.csv", produces = "text/csv")
    ResponseEntity<String> csv() {
        return ChartFiles.csv("flights-by-month", CSV_HEADER, list().stream().map(FlightsByMonthApiController::line));
    }

    private static String line(FlightsOfMonth month) {
        return Stream.of(
                        month.year(),
                        month.month(),
                        month.totalFlights(),
                        month.cancelled(),
                        month.diverted(),
                        month.lateArrivals(),
                        month.arrivals(),
                        month.sumArrDelay(),
                        month.sumDepDelay(),
                        month.departures())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
