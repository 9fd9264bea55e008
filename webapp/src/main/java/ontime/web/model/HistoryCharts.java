package ontime.web.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A model's scores over all of its versions: the one by which the gate decides, and for lateness the AUC. */
@Component
final class HistoryCharts {

    static final String AUC = "auc-by-version";
    static final String LOSS = "loss-by-version";

    private final ModelWords words;

    HistoryCharts(ModelWords words) {
        this.words = words;
    }

    /** The chart of an id; empty where there is none for the model's target. */
    Optional<Chart> find(String id, TrainedModel shown, KnownModels known, Locale locale) {
        return switch (id) {
            case AUC -> shown.target() == Target.LATE ? Optional.of(auc(shown, known, locale)) : Optional.empty();
            case LOSS -> Optional.of(loss(shown, known, locale));
            default -> Optional.empty();
        };
    }

    private Chart auc(TrainedModel shown, KnownModels known, Locale locale) {
        List<TrainedModel> versions = known.versions(shown.name());
        return chart(
                AUC,
                "models.history.auc",
                shown,
                known,
                List.of(
                        own(Score.AUC, versions, locale).withTone(Tone.FIRST),
                        table(Score.CALIBRATION_ERROR, versions, locale)),
                locale);
    }

    private Chart loss(TrainedModel shown, KnownModels known, Locale locale) {
        List<TrainedModel> versions = known.versions(shown.name());
        Score loss = Score.loss(shown.target());
        List<ChartSeries> series = new ArrayList<>();
        series.add(own(loss, versions, locale).withTone(Tone.FIRST));
        series.add(ChartSeries.ofPicture(
                "prior",
                words.say("models.other.prior", locale),
                loss.unit(),
                values(versions, model -> ModelWords.ofPrior(model, loss))));
        Score second = shown.target() == Target.MINUTES ? Score.RMSE : Score.BRIER;
        series.add(table(second, versions, locale));
        series.add(ChartSeries.ofTable(
                "trainingFlights",
                words.say("models.learnedFrom.flights", locale),
                ChartUnit.COUNT,
                values(versions, model -> (double) model.training().rows())));
        return chart(LOSS, "models.history." + loss.key(), shown, known, series, locale);
    }

    private Chart chart(
            String id, String title, TrainedModel shown, KnownModels known, List<ChartSeries> series, Locale locale) {
        return new Chart(
                id,
                ChartKind.LINES,
                words.say(title, locale),
                words.say(title + ".text", locale),
                words.say("models.version", locale),
                "version",
                series.get(0).name(),
                known.versions(shown.name()).stream()
                        .map(version -> category(version, shown, known, locale))
                        .toList(),
                series,
                ModelCharts.file(shown, id) + ".csv",
                ModelCharts.file(shown, id));
    }

    private ChartCategory category(TrainedModel version, TrainedModel shown, KnownModels known, Locale locale) {
        String key = Integer.toString(version.version());
        if (version.version() == shown.version()) {
            return ChartCategory.of(key, words.say("models.history.this", locale, key));
        }
        boolean refused = known.stateOf(version) == ModelState.REFUSED;
        String label = refused ? words.say("models.history.refused", locale, key) : key;
        return new ChartCategory(key, label, ModelAddress.page(version));
    }

    private ChartSeries own(Score score, List<TrainedModel> versions, Locale locale) {
        return ChartSeries.ofPicture(
                score.key(), words.say(score.word(), locale), score.unit(), scores(score, versions));
    }

    private ChartSeries table(Score score, List<TrainedModel> versions, Locale locale) {
        return ChartSeries.ofTable(score.key(), words.say(score.word(), locale), score.unit(), scores(score, versions));
    }

    private static List<@Nullable Double> scores(Score score, List<TrainedModel> versions) {
        return values(versions, model -> score.of(model.judgement().scores()));
    }

    private static List<@Nullable Double> values(
            List<TrainedModel> versions, Function<TrainedModel, @Nullable Double> value) {
        return versions.stream().<@Nullable Double>map(value).toList();
    }
}
