package ontime.web.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.web.chart.Chart;
import org.hibernate.validator.constraints.Range;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a model version: training data, scores, feature importance and the result of the gate. */
@Controller
final class ModelController {

    private final ModelDirectory models;
    private final ModelWords words;
    private final ModelCharts charts;
    private final HistoryCharts histories;
    private final LiveDirectory live;
    private final LiveCharts liveCharts;
    private final LiveWords liveWords;

    ModelController(
            ModelDirectory models,
            ModelWords words,
            ModelCharts charts,
            HistoryCharts histories,
            LiveDirectory live,
            LiveCharts liveCharts,
            LiveWords liveWords) {
        this.models = models;
        this.words = words;
        this.charts = charts;
        this.histories = histories;
        this.live = live;
        this.liveCharts = liveCharts;
        this.liveWords = liveWords;
    }

    @GetMapping(ModelDirectory.PAGES + "/{name}/{version}")
    String version(
            @PathVariable String name,
            @PathVariable @Range(min = 1, max = Integer.MAX_VALUE) Integer version,
            Model model,
            Locale locale) {
        KnownModels known = models.get();
        TrainedModel shown = ModelDirectory.get(known, name, version);
        Optional<TrainedModel> before = known.findBefore(shown);
        model.addAttribute("row", VersionRow.of(shown, known, words, locale));
        model.addAttribute("shown", shown);
        shown.findRecalibration().ifPresent(days -> model.addAttribute("recalibration", days));
        model.addAttribute("verdict", words.verdict(shown, locale));
        model.addAttribute("trained", Duration.ofMillis(Math.round(1000 * shown.trainSeconds())));
        model.addAttribute("versions", versions(shown, known, locale));
        model.addAttribute("histories", histories(shown, known, locale));
        charts.findReliability(shown, locale).ifPresent(reliability -> model.addAttribute("reliability", reliability));
        model.addAttribute("confusion", ConfusionTable.of(shown, words.labels(shown.target(), locale), locale));
        model.addAttribute("features", FeatureRow.list(shown, words, locale));
        charts.findImportances(shown, before, locale)
                .ifPresent(importances -> model.addAttribute("importances", importances));
        live.find(shown).ifPresent(scores -> addLive(scores, shown, model, locale));
        return "model/model";
    }

    private void addLive(LiveScores scores, TrainedModel shown, Model model, Locale locale) {
        model.addAttribute("warnings", liveWords.warnings(scores, locale));
        model.addAttribute("outcomes", liveWords.sentences(shown, scores, locale));
        model.addAttribute(
                "liveCharts",
                Stream.of(LiveCharts.WEEKS, LiveCharts.INPUT)
                        .flatMap(id -> liveCharts.find(id, shown, Optional.of(scores), locale).stream())
                        .toList());
    }

    /** The other versions, newest first. */
    private List<VersionRow> versions(TrainedModel shown, KnownModels known, Locale locale) {
        return known.versions(shown.name()).stream()
                .filter(version -> version.version() != shown.version())
                .map(version -> VersionRow.of(version, known, words, locale))
                .sorted((one, other) -> other.model().version() - one.model().version())
                .toList();
    }

    /** None for a single version. */
    private List<Chart> histories(TrainedModel shown, KnownModels known, Locale locale) {
        if (known.versions(shown.name()).size() < 2) {
            return List.of();
        }
        return Stream.of(HistoryCharts.AUC, HistoryCharts.LOSS)
                .flatMap(id -> histories.find(id, shown, known, locale).stream())
                .toList();
    }
}
