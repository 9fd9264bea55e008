package ontime.web.load;

import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.load.MonthLoad;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the loaded data: totals, and the months of a year with the line counts of every file. */
@Controller
final class DataController {

    private final DocumentStore store;

    DataController(DocumentStore store) {
        this.store = store;
    }

    @GetMapping("/data")
    String data(
            @RequestParam(required = false) @Range(min = Year.MIN_VALUE, max = Year.MAX_VALUE) @Nullable Integer year,
            Model model) {
        List<MonthLoad> all = store.list(StoreCatalog.LOADS);
        int newest = all.isEmpty() ? 0 : all.get(all.size() - 1).month().getYear();
        int shown = year == null ? newest : year;
        Map<YearMonth, MonthLoad> byMonth =
                all.stream().collect(Collectors.toMap(MonthLoad::month, Function.identity()));
        List<LoadedMonth> months = all.stream()
                .filter(load -> load.month().getYear() == shown)
                .sorted(Comparator.comparing(MonthLoad::month).reversed())
                .map(load -> LoadedMonth.of(load, byMonth))
                .toList();
        if (months.isEmpty() && shown != newest) {
            throw ProblemException.ofNotFound("data.noYear", Integer.toString(shown));
        }
        model.addAttribute("totals", LoadTotals.of(all));
        model.addAttribute("years", LoadedYear.list(all, shown));
        model.addAttribute("months", months);
        return "load/data";
    }
}
