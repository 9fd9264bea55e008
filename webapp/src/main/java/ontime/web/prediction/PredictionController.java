package ontime.web.prediction;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import ontime.model.prediction.CancellationRisk;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Verdict;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import ontime.web.prediction.live.PredictionState;
import ontime.web.prediction.live.PredictionStatus;
import ontime.web.prediction.reason.EvidenceFinder;
import ontime.web.prediction.reason.OwnRecordFinder;
import ontime.web.prediction.reason.ReasonFinder;
import ontime.web.prediction.share.PredictionPreview;
import ontime.web.publication.LoadedDataReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a request: it waits, has a prediction, or cannot be predicted. */
@Controller
final class PredictionController {

    /** A waiting page reloads after this time if there is no script. */
    private static final int LOOKS_AGAIN_SECONDS = 2;

    /** Longer than nearly every answer takes. After this time, the page says that this answer takes long. */
    private static final Duration TAKES_LONG = Duration.ofSeconds(5);

    private final PredictionLookup lookup;
    private final PredictionChart charts;
    private final EvidenceFinder evidence;
    private final ReasonFinder reasons;
    private final OwnRecordFinder records;
    private final PredictionPreview preview;
    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final LoadedDataReader loaded;
    private final Clock clock;

    PredictionController(
            PredictionLookup lookup,
            PredictionChart charts,
            EvidenceFinder evidence,
            ReasonFinder reasons,
            OwnRecordFinder records,
            PredictionPreview preview,
            AirlineDirectory airlines,
            AirportDirectory airports,
            LoadedDataReader loaded,
            Clock clock) {
        this.lookup = lookup;
        this.charts = charts;
        this.evidence = evidence;
        this.reasons = reasons;
        this.records = records;
        this.preview = preview;
        this.airlines = airlines;
        this.airports = airports;
        this.loaded = loaded;
        this.clock = clock;
    }

    @GetMapping(PredictionAddresses.PAGES + "/{id}")
    String prediction(@PathVariable String id, Locale locale, Model model) {
        PredictionState state = lookup.state(id);
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("state", state);
        model.addAttribute(
                "airline",
                airlines.nameOn(state.request().flightDate(), state.request().carrier()));
        model.addAttribute("origin", airports.find(state.request().origin()).orElse(null));
        model.addAttribute("dest", airports.find(state.request().dest()).orElse(null));
        preview.add(state, locale, model);
        addAnswer(state, locale, model);
        return "prediction/prediction";
    }

    /** While a request waits, the reasons are shown only if it takes long: otherwise they would flicker. */
    private void addAnswer(PredictionState state, Locale locale, Model model) {
        boolean waiting = state.status() == PredictionStatus.WAITING;
        boolean takesLong = waiting && takesLong(state);
        if (waiting) {
            model.addAttribute("refresh", LOOKS_AGAIN_SECONDS);
            model.addAttribute("takesLong", takesLong);
        }
        PredictionState.Answered prediction = state.prediction();
        if (prediction != null) {
            model.addAttribute("verdict", Verdict.of(prediction.late()));
            model.addAttribute("chart", charts.find(state, locale).orElse(null));
            model.addAttribute("evidence", evidence.of(prediction, locale));
            addCancellation(state.request(), prediction, model);
        }
        if (!waiting || takesLong) {
            model.addAttribute("reasons", reasons.find(state.request(), locale).orElse(null));
            model.addAttribute("own", records.find(state.request()).orElse(null));
        }
    }

    private void addCancellation(PredictionRequest asked, PredictionState.Answered prediction, Model model) {
        Double cancelled = prediction.cancelled();
        if (cancelled != null) {
            model.addAttribute("cancellation", CancellationRisk.of(cancelled));
            model.addAttribute(
                    "usualCancellations", reasons.findCancellations(asked).orElse(null));
        }
    }

    private boolean takesLong(PredictionState state) {
        return state.reason() != null
                || state.request().askedAt().plus(TAKES_LONG).isBefore(clock.instant());
    }
}
