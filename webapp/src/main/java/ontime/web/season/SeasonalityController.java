package ontime.web.season;

import java.util.List;
import java.util.Locale;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The seasonality page: flights by month as table and chart. */
@Controller
final class SeasonalityController {

    private final DocumentStore store;
    private final SeasonalityChart chart;

    SeasonalityController(DocumentStore store, SeasonalityChart chart) {
        this.store = store;
        this.chart = chart;
    }

    @GetMapping("/seasonality")
    String seasonality(Model model, Locale locale) {
        List<MonthRow> rows =
                store.list(StoreCatalog.MONTH_TOTALS).stream().map(MonthRow::of).toList();
        model.addAttribute("chart", chart.of(rows, locale));
        return "season/seasonality";
    }
}
