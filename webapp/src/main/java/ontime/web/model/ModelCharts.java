package ontime.web.model;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charts of a version of a model: whether its percentages come true, and what it goes by. */
@Component
final class ModelCharts {

    private static final int BINS = 10;
    private static final int MOST_FEATURES = 15;

    private final ModelWords words;

    ModelCharts(ModelWords words) {
        this.words = words;
    }

    /** What came true of what was said; empty where a model gives no probability of two classes. */
    Optional<Chart> findReliability(TrainedModel model, Locale locale) {
        List<ReliabilityBin> bins = model.judgement().reliability();
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                "reliability",
                ChartKind.POINTS,
                words.say("models.reliability", locale),
                words.say("models.reliability.text", locale),
                words.say("models.reliability.bin", locale),
                "tenth",
                words.say("models.reliability.axis", locale),
                bins.stream().map(bin -> tenth(bin, locale)).toList(),
                List.of(
                        series("predicted", ChartUnit.SHARE, values(bins, ReliabilityBin::predicted), locale),
                        series("observed", ChartUnit.SHARE, values(bins, ReliabilityBin::observed), locale)
                                .withTone(Tone.FIRST),
                        ChartSeries.ofTable(
                                "flights", words.say("report.flights", locale), ChartUnit.COUNT, values(bins, bin ->
                                        (double) bin.flights()))),
                file(model, "reliability") + ".csv",
                file(model, "reliability")));
    }

    /** The features that matter most, beside the version before; empty where a model tells none. */
    Optional<Chart> findImportances(TrainedModel model, Optional<TrainedModel> before, Locale locale) {
        List<Map.Entry<String, Double>> most =
                model.byImportance().stream().limit(MOST_FEATURES).toList();
        if (most.isEmpty()) {
            return Optional.empty();
        }
        List<ChartSeries> series = new ArrayList<>();
        series.add(series("importance", ChartUnit.SHARE, values(most, Map.Entry::getValue), locale)
                .withTone(Tone.FIRST));
        before.filter(other -> !other.importances().isEmpty())
                .ifPresent(other -> series.addAll(changes(most, other, locale)));
        return Optional.of(new Chart(
                "importances",
                ChartKind.ROWS,
                words.say("models.importances", locale),
                importancesText(model, locale),
                words.say("models.feature", locale),
                "feature",
                words.say("models.importances.axis", locale),
                most.stream()
                        .map(feature -> ChartCategory.of(feature.getKey(), words.feature(feature.getKey(), locale)))
                        .toList(),
                series,
                file(model, "importances") + ".csv",
                file(model, "importances")));
    }

    private String importancesText(TrainedModel model, Locale locale) {
        String text = words.say("models.importances.text", locale);
        return model.findAddedFeature()
                .map(feature ->
                        text + " " + words.say("models.importances.added", locale, words.feature(feature, locale)))
                .orElse(text);
    }

    /** The flights by the class that came true and the class that was predicted: for files, the page has a table. */
    Optional<Chart> findConfusion(TrainedModel model, Locale locale) {
        List<List<Long>> counts = model.judgement().confusion();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = words.labels(model.target(), locale);
        List<ChartCategory> actual = new ArrayList<>();
        List<ChartSeries> predicted = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            int column = index;
            String key = model.target().labels().get(index);
            actual.add(ChartCategory.of(key, labels.get(index)));
            predicted.add(ChartSeries.ofPicture(
                    key, labels.get(index), ChartUnit.COUNT, values(counts, row -> (double) row.get(column))));
        }
        return Optional.of(new Chart(
                "confusion",
                ChartKind.STACKED,
                words.say("models.confusion", locale),
                null,
                words.say("models.confusion.actual", locale),
                "actual",
                words.say("report.flights", locale),
                actual,
                predicted,
                file(model, "confusion") + ".csv",
                file(model, "confusion")));
    }

    /** Where the numbers of a chart are. */
    static String file(TrainedModel model, String chart) {
        return ModelAddress.json(model) + "/" + chart;
    }

    private List<ChartSeries> changes(List<Map.Entry<String, Double>> features, TrainedModel before, Locale locale) {
        List<@Nullable Double> earlier =
                values(features, feature -> before.importances().get(feature.getKey()));
        List<@Nullable Double> changes = new ArrayList<>();
        for (int row = 0; row < features.size(); row++) {
            Double was = earlier.get(row);
            changes.add(was == null ? null : features.get(row).getValue() - was);
        }
        return List.of(
                ChartSeries.ofTable(
                        "before",
                        words.say("models.importances.before", locale, Integer.toString(before.version())),
                        ChartUnit.SHARE,
                        earlier),
                ChartSeries.ofTable(
                        "change", words.say("models.importances.change", locale), ChartUnit.SHARE, changes));
    }

    /** {@code 20% to 30%}; its flights' mean lies in it. */
    private ChartCategory tenth(ReliabilityBin bin, Locale locale) {
        int tenth = Math.min(BINS - 1, (int) Math.floor(bin.predicted() * BINS));
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        String from = percent.format((double) tenth / BINS);
        String to = percent.format((tenth + 1.0) / BINS);
        return ChartCategory.of(Integer.toString(tenth), words.say("models.reliability.tenth", locale, from, to));
    }

    private ChartSeries series(String key, ChartUnit unit, List<@Nullable Double> values, Locale locale) {
        return ChartSeries.ofPicture(key, words.say("models.series." + key, locale), unit, values);
    }

    private static <T> List<@Nullable Double> values(List<T> rows, Function<T, @Nullable Double> value) {
        return rows.stream().<@Nullable Double>map(value).toList();
    }
}
