package ontime.web.prediction;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.publication.LoadedDataReader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a request: that it waits, what the models say, or why nothing can be said. */
@Controller
final class PredictionController {

    static final String ADDRESS = "/predictions";

    /** Until a page that waits looks again by itself, where no script does. */
    private static final int LOOKS_AGAIN_SECONDS = 2;

    private final PredictionLookup lookup;
    private final PredictionChart charts;
    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final LoadedDataReader loaded;

    PredictionController(
            PredictionLookup lookup,
            PredictionChart charts,
            AirlineDirectory airlines,
            AirportDirectory airports,
            LoadedDataReader loaded) {
        this.lookup = lookup;
        this.charts = charts;
        this.airlines = airlines;
        this.airports = airports;
        this.loaded = loaded;
    }

    @GetMapping(ADDRESS + "/{id}")
    String prediction(@PathVariable String id, Locale locale, Model model, HttpServletResponse response) {
        PredictionState state = lookup.state(id);
        PredictionState.Answered prediction = state.prediction();
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("state", state);
        model.addAttribute("verdict", Verdict.of(prediction == null ? null : prediction.late()));
        model.addAttribute("chart", charts.find(state, locale).orElse(null));
        model.addAttribute(
                "airline",
                airlines.namesByCode()
                        .getOrDefault(state.request().carrier(), state.request().carrier()));
        model.addAttribute("origin", airports.find(state.request().origin()).orElse(null));
        model.addAttribute("dest", airports.find(state.request().dest()).orElse(null));
        if (state.status() == PredictionStatus.WAITING) {
            model.addAttribute("refresh", LOOKS_AGAIN_SECONDS);
        }
        return "prediction/prediction";
    }
}
