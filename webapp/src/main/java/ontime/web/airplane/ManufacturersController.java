package ontime.web.airplane;

import java.util.Locale;
import ontime.model.airplane.ManufacturerShares;
import ontime.web.chart.ChartFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the airplanes' manufacturers. */
@Controller
final class ManufacturersController {

    private final ManufacturerDirectory manufacturers;
    private final ManufacturerChart chart;

    ManufacturersController(ManufacturerDirectory manufacturers, ManufacturerChart chart) {
        this.manufacturers = manufacturers;
        this.chart = chart;
    }

    @GetMapping("/airplanes/manufacturers")
    String manufacturers(Model model, Locale locale) {
        ManufacturerShares shares = manufacturers.get();
        model.addAttribute("shares", shares);
        model.addAttribute("rows", ManufacturerRow.list(shares));
        model.addAttribute("chart", chart.of(shares, locale));
        return "airplane/manufacturers";
    }

    /** The chart's numbers as a file for spreadsheets. */
    @GetMapping(path = ManufacturerChart.FILES + ".csv", produces = "text/csv")
    ResponseEntity<String> csv(Locale locale) {
        return ChartFiles.csv(chart.of(manufacturers.get(), locale));
    }
}
