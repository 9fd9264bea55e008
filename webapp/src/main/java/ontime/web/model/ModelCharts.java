package ontime.web.model;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts of a model version: reliability, confusion and feature importance. */
@Component
final class ModelCharts {

    private static final int MOST_FEATURES = 15;

    private final ModelWords words;
    private final MessageSource messages;

    ModelCharts(ModelWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** Observed shares by predicted probability; empty if the model does not predict a probability. */
    Optional<Chart> findReliability(TrainedModel model, Locale locale) {
        List<ReliabilityBin> bins = model.judgement().reliability();
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ChartBuilder.of("reliability", ChartKind.POINTS, bins, messages, locale)
                .title("models.reliability")
                .text(words.say("models.reliability.text." + model.target(), locale))
                .categories(
                        "tenth",
                        "models.reliability.bin",
                        bin -> step(bin, model.target().reliabilitySteps(), locale))
                .valueAxis("models.reliability.axis")
                .draw("predicted", "models.series.predicted", ChartUnit.SHARE, Tone.PLAIN, ReliabilityBin::predicted)
                .draw("observed", "models.series.observed", ChartUnit.SHARE, Tone.FIRST, ReliabilityBin::observed)
                .column("flights", "report.flights", ChartUnit.COUNT, ReliabilityBin::flights)
                .build(file(model, "reliability")));
    }

    /** The most important features, compared with the previous version; empty if the model has no importances. */
    Optional<Chart> findImportances(TrainedModel model, Optional<TrainedModel> before, Locale locale) {
        List<Map.Entry<String, Double>> most =
                model.byImportance().stream().limit(MOST_FEATURES).toList();
        if (most.isEmpty()) {
            return Optional.empty();
        }
        ChartBuilder<Map.Entry<String, Double>> chart = ChartBuilder.of(
                        "importances", ChartKind.ROWS, most, messages, locale)
                .title("models.importances")
                .text(importancesText(model, locale))
                .categories(
                        "feature",
                        "models.feature",
                        feature -> ChartCategory.of(feature.getKey(), words.feature(feature.getKey(), locale)))
                .valueAxis("models.importances.axis")
                .draw("importance", "models.series.importance", ChartUnit.SHARE, Tone.FIRST, Map.Entry::getValue);
        before.filter(other -> !other.importances().isEmpty())
                .ifPresent(other -> addChanges(chart, most, other, locale));
        return Optional.of(chart.build(file(model, "importances")));
    }

    private String importancesText(TrainedModel model, Locale locale) {
        String text = words.say("models.importances.text", locale);
        return model.findAddedFeature()
                .map(feature ->
                        text + " " + words.say("models.importances.added", locale, words.feature(feature, locale)))
                .orElse(text);
    }

    /** The flights by actual and predicted class, for the API; the page has a table. */
    Optional<Chart> findConfusion(TrainedModel model, Locale locale) {
        List<List<Long>> counts = model.judgement().confusion();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Target target = model.target();
        List<String> labels = words.labels(target, locale);
        ChartBuilder<Integer> chart = ChartBuilder.of(
                        "confusion",
                        ChartKind.STACKED,
                        IntStream.range(0, counts.size()).boxed().toList(),
                        messages,
                        locale)
                .title("models.confusion")
                .categories(
                        "actual",
                        "models.confusion.actual",
                        actual -> ChartCategory.of(target.labels().get(actual), labels.get(actual)))
                .valueAxis("report.flights");
        for (int index = 0; index < counts.size(); index++) {
            int predicted = index;
            chart.draw(
                    target.labels().get(index),
                    ModelWords.labelCode(target, index),
                    ChartUnit.COUNT,
                    Tone.PLAIN,
                    actual -> counts.get(actual).get(predicted));
        }
        return Optional.of(chart.build(file(model, "confusion")));
    }

    /** The address of a chart's numbers. */
    static String file(TrainedModel model, String chart) {
        return ModelAddress.json(model) + "/" + chart;
    }

    private void addChanges(
            ChartBuilder<Map.Entry<String, Double>> chart,
            List<Map.Entry<String, Double>> features,
            TrainedModel before,
            Locale locale) {
        String name = words.say("models.importances.before", locale, Integer.toString(before.version()));
        chart.add(ChartSeries.ofTable(
                "before",
                name,
                ChartUnit.SHARE,
                features.stream()
                        .<@Nullable Double>map(feature -> before.importances().get(feature.getKey()))
                        .toList()));
        chart.column("change", "models.importances.change", ChartUnit.SHARE, feature -> {
            Double earlier = before.importances().get(feature.getKey());
            return earlier == null ? null : Double.valueOf(feature.getValue() - earlier);
        });
    }

    /** {@code 20% to 30%}, which the mean prediction of the bin is in. */
    private ChartCategory step(ReliabilityBin bin, List<Double> limits, Locale locale) {
        int step = 0;
        while (step + 2 < limits.size() && limits.get(step + 1) <= bin.predicted()) {
            step++;
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        String from = percent.format(limits.get(step));
        String to = percent.format(limits.get(step + 1));
        return ChartCategory.of(Integer.toString(step), words.say("models.reliability.tenth", locale, from, to));
    }
}
