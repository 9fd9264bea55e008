package ontime.web.weather;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherMeasure;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.chart.ChartFiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What weather costs, as JSON and as CSV. */
@RestController
@Tag(name = "Charts")
final class WeatherApiController {

    private static final String CSV_HEADER =
            "measure,band,from,below,flights,cancelled,arrivals,lateArrivals,sumArrDelay";

    private final DocumentStore store;

    WeatherApiController(DocumentStore store) {
        this.store = store;
    }

    /** The bands of each measure, from harmless to bad; none if no weather is loaded. */
    @Operation(summary = "List delays and cancellations by the weather at the origin")
    @GetMapping(path = WeatherChart.FILES, produces = MediaType.APPLICATION_JSON_VALUE)
    List<WeatherCost> list() {
        List<WeatherCosts> months = store.list(StoreCatalog.WEATHER_COSTS);
        return Stream.of(WeatherMeasure.values())
                .flatMap(measure -> WeatherCost.list(months, measure).stream())
                .toList();
    }

    /** The same as CSV. Its words are our own, so no cell can be mistaken for a formula. */
    @Operation(summary = "List delays and cancellations by the weather at the origin as CSV")
    @GetMapping(path = WeatherChart.FILES + ".csv", produces = "text/csv")
    ResponseEntity<String> csv() {
        return ChartFiles.csv("weather-costs", CSV_HEADER, list().stream().map(WeatherApiController::line));
    }

    private static String line(WeatherCost cost) {
        return Stream.of(
                        cost.measure(),
                        cost.band(),
                        cost.from(),
                        cost.below() == null ? "" : cost.below(),
                        cost.flights(),
                        cost.cancelled(),
                        cost.arrivals(),
                        cost.lateArrivals(),
                        cost.sumArrDelay())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
