package ontime.web.overview;

import java.util.Locale;
import ontime.web.delay.ReportDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of charts over all loaded flights. */
@Controller
final class ChartsController {

    private final ReportDirectory reports;
    private final OverviewCharts charts;

    ChartsController(ReportDirectory reports, OverviewCharts charts) {
        this.reports = reports;
        this.charts = charts;
    }

    @GetMapping("/charts")
    String charts(Model model, Locale locale) {
        reports.findAll().ifPresent(report -> model.addAttribute("charts", charts.list(report, locale)));
        return "overview/charts";
    }
}
