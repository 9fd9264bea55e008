package ontime.web.season;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.flight.MonthTotals;
import ontime.stores.flight.FlightsByMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The seasonality page: flights by month as table and chart. */
@Controller
final class SeasonalityController {

    private final FlightsByMonth flightsByMonth;

    SeasonalityController(FlightsByMonth flightsByMonth) {
        this.flightsByMonth = flightsByMonth;
    }

    @GetMapping("/seasonality")
    String seasonality(Model model) {
        List<MonthTotals> months = flightsByMonth.list();
        Optional<MonthTotals> most = months.stream().max(Comparator.comparingLong(MonthTotals::totalFlights));
        List<MonthRow> rows = months.stream()
                .map(month -> MonthRow.of(month, most.filter(month::equals).isPresent()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "most", rows.stream().filter(MonthRow::most).findFirst().orElse(null));
        model.addAttribute(
                "fewest",
                rows.stream()
                        .min(Comparator.comparingLong(MonthRow::totalFlights))
                        .orElse(null));
        return "season/seasonality";
    }
}
