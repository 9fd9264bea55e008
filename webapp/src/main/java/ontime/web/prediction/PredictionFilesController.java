package ontime.web.prediction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartFiles;
import ontime.web.error.ProblemException;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The probabilities of a prediction as files. */
@RestController
@Tag(name = "Predictions")
final class PredictionFilesController {

    private final PredictionLookup lookup;
    private final PredictionChart charts;

    PredictionFilesController(PredictionLookup lookup, PredictionChart charts) {
        this.lookup = lookup;
        this.charts = charts;
    }

    /** The four probabilities as JSON; 404 before there are any. */
    @Operation(summary = "Get a prediction's probabilities")
    @GetMapping(path = PredictionAddresses.API + "/{id}/probabilities", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers json(@PathVariable String id) {
        return ChartFiles.json(chart(id));
    }

    /** The same for spreadsheets. */
    @Operation(summary = "Get a prediction's probabilities as CSV")
    @GetMapping(path = PredictionAddresses.API + "/{id}/probabilities.csv", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String id) {
        return ChartFiles.csv(chart(id));
    }

    private Chart chart(String id) {
        return charts.find(lookup.state(id), Locale.ENGLISH)
                .orElseThrow(() -> ProblemException.ofNotFound("predict.noProbabilities", id));
    }
}
