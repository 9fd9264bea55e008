package ontime.web.prediction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import ontime.web.error.ProblemException;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import ontime.web.prediction.reason.ReasonFinder;
import ontime.web.prediction.reason.Reasons;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The reasons for and against a delay, as JSON. */
@RestController
@Tag(name = "Predictions")
final class PredictionReasonsController {

    private final PredictionLookup lookup;
    private final ReasonFinder reasons;

    PredictionReasonsController(PredictionLookup lookup, ReasonFinder reasons) {
        this.lookup = lookup;
        this.reasons = reasons;
    }

    /** How often similar flights were late; 404 if no flight is loaded. */
    @Operation(summary = "Compare how often similar flights were late with all flights")
    @GetMapping(path = PredictionAddresses.API + "/{id}/reasons", produces = MediaType.APPLICATION_JSON_VALUE)
    Reasons reasons(@PathVariable String id, Locale locale) {
        return reasons.find(lookup.request(id), locale)
                .orElseThrow(() -> ProblemException.ofNotFound("predict.noReasons"));
    }
}
