package ontime.web.season;

import java.util.List;
import java.util.Locale;
import ontime.stores.flight.FlightsByMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The seasonality page: flights by month as table and chart. */
@Controller
final class SeasonalityController {

    private final FlightsByMonth flightsByMonth;
    private final SeasonalityChart chart;

    SeasonalityController(FlightsByMonth flightsByMonth, SeasonalityChart chart) {
        this.flightsByMonth = flightsByMonth;
        this.chart = chart;
    }

    @GetMapping("/seasonality")
    String seasonality(Model model, Locale locale) {
        List<MonthRow> rows = flightsByMonth.list().stream().map(MonthRow::of).toList();
        model.addAttribute("chart", chart.of(rows, locale));
        return "season/seasonality";
    }
}
