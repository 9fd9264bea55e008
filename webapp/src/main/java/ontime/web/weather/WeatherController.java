package ontime.web.weather;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherMeasure;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.chart.Chart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of what weather costs: late and cancelled flights by wind, visibility, precipitation and thunder. */
@Controller
final class WeatherController {

    private final DocumentStore store;
    private final WeatherChart chart;

    WeatherController(DocumentStore store, WeatherChart chart) {
        this.store = store;
        this.chart = chart;
    }

    @GetMapping("/weather")
    String weather(Model model, Locale locale) {
        List<WeatherCosts> months = store.list(StoreCatalog.WEATHER_COSTS);
        List<Chart> charts = Stream.of(WeatherMeasure.values())
                .map(measure -> chart.of(measure, WeatherCost.list(months, measure), locale))
                .filter(drawn -> !drawn.isEmpty())
                .toList();
        model.addAttribute("charts", charts);
        model.addAttribute(
                "flights", months.stream().mapToLong(WeatherCosts::flights).sum());
        model.addAttribute(
                "observed", months.stream().mapToLong(WeatherCosts::observed).sum());
        return "weather/weather";
    }
}
