package ontime.web.model;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartFiles;
import ontime.web.error.ProblemException;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Models as JSON. */
@RestController
@RequestMapping(ModelDirectory.API)
@Tag(name = "Models")
final class ModelApiController {

    private static final String CHART =
            "chart: reliability, confusion, importances, auc-by-version, loss-by-version, weeks or input";

    private final ModelDirectory models;
    private final ModelCharts charts;
    private final HistoryCharts histories;
    private final LiveDirectory live;
    private final LiveCharts liveCharts;

    ModelApiController(
            ModelDirectory models,
            ModelCharts charts,
            HistoryCharts histories,
            LiveDirectory live,
            LiveCharts liveCharts) {
        this.models = models;
        this.charts = charts;
        this.histories = histories;
        this.live = live;
        this.liveCharts = liveCharts;
    }

    /** Every model: the version in use, and all trained versions. */
    @Operation(summary = "List all models with the version in use and all trained versions")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<ModelJson> list() {
        KnownModels known = models.get();
        return known.models().stream()
                .map(TrainedModel::name)
                .distinct()
                .map(name -> ModelJson.of(name, known))
                .toList();
    }

    /** A model: the version in use, and all trained versions. */
    @Operation(summary = "Get a model with the version in use and all trained versions")
    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ModelJson model(@PathVariable String name) {
        KnownModels known = models.get();
        if (known.versions(name).isEmpty()) {
            throw ModelDirectory.unknown(name);
        }
        return ModelJson.of(name, known);
    }

    /** A version of a model: training data, scores, feature importance and the result of the gate. */
    @Operation(
            summary =
                    "Get a version of a model: training data, scores, feature importance and the result of the quality check")
    @GetMapping(path = "/{name}/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ModelJson.Whole version(
            @PathVariable String name, @PathVariable @Range(min = 1, max = Integer.MAX_VALUE) Integer version) {
        KnownModels known = models.get();
        TrainedModel model = ModelDirectory.get(known, name, version);
        return ModelJson.Whole.of(model, known, live.find(model));
    }

    /** A chart of a version of a model. */
    @Operation(summary = "Get a chart of a model version")
    @GetMapping(path = "/{name}/{version}/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers json(
            @PathVariable String name,
            @PathVariable @Range(min = 1, max = Integer.MAX_VALUE) Integer version,
            @Parameter(description = CHART, example = "reliability") @PathVariable String chart,
            Locale locale) {
        return ChartFiles.json(chart(name, version, chart, locale));
    }

    /** The same chart as CSV. */
    @Operation(summary = "Get a chart of a model version as CSV")
    @GetMapping(path = "/{name}/{version}/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable String name,
            @PathVariable @Range(min = 1, max = Integer.MAX_VALUE) Integer version,
            @Parameter(description = CHART, example = "reliability") @PathVariable String chart,
            Locale locale) {
        return ChartFiles.csv(chart(name, version, chart, locale));
    }

    private Chart chart(String name, int version, String chart, Locale locale) {
        KnownModels known = models.get();
        TrainedModel model = ModelDirectory.get(known, name, version);
        Optional<Chart> found =
                switch (chart) {
                    case "reliability" -> charts.findReliability(model, locale);
                    case "confusion" -> charts.findConfusion(model, locale);
                    case "importances" -> charts.findImportances(model, known.findBefore(model), locale);
                    case LiveCharts.WEEKS, LiveCharts.INPUT -> liveCharts.find(chart, model, live.find(model), locale);
                    default -> histories.find(chart, model, known, locale);
                };
        return found.orElseThrow(() -> ProblemException.ofNotFound("models.chart.unknown", chart));
    }
}
