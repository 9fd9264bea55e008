package ontime.web.model;

import java.util.Locale;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A model's scores over all of its versions: the one that decides at the gate, and the AUC of models of a probability. */
@Component
final class HistoryCharts {

    static final String AUC = "auc-by-version";
    static final String LOSS = "loss-by-version";

    private final ModelWords words;
    private final MessageSource messages;

    HistoryCharts(ModelWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The chart of an id; empty if there is none for the model's target. */
    Optional<Chart> find(String id, TrainedModel shown, KnownModels known, Locale locale) {
        return switch (id) {
            case AUC -> shown.target().isYesOrNo() ? Optional.of(auc(shown, known, locale)) : Optional.empty();
            case LOSS -> Optional.of(loss(shown, known, locale));
            default -> Optional.empty();
        };
    }

    private Chart auc(TrainedModel shown, KnownModels known, Locale locale) {
        return chart(AUC, Score.AUC, shown, known, locale)
                .column(
                        Score.CALIBRATION_ERROR.key(),
                        Score.CALIBRATION_ERROR.word(),
                        Score.CALIBRATION_ERROR.unit(),
                        Score.CALIBRATION_ERROR::of)
                .build(ModelCharts.file(shown, AUC));
    }

    private Chart loss(TrainedModel shown, KnownModels known, Locale locale) {
        Score loss = Score.loss(shown.target());
        Score second = second(shown.target());
        return chart(LOSS, loss, shown, known, locale)
                .draw("prior", "models.other.prior", loss.unit(), Tone.PLAIN, model -> ModelWords.ofPrior(model, loss))
                .column(second.key(), second.word(), second.unit(), second::of)
                .column("trainingFlights", "models.learnedFrom.flights", ChartUnit.COUNT, model -> model.training()
                        .rows())
                .build(ModelCharts.file(shown, LOSS));
    }

    private static Score second(Target target) {
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED -> Score.BRIER;
            case MINUTES -> Score.RMSE;
            case RANGE -> Score.INSIDE;
        };
    }

    /** A line of a score, with a point for each version. */
    private ChartBuilder<TrainedModel> chart(
            String id, Score score, TrainedModel shown, KnownModels known, Locale locale) {
        String title = "models.history." + score.key();
        return ChartBuilder.of(id, ChartKind.LINES, known.versions(shown.name()), messages, locale)
                .title(title)
                .text(words.say(title + ".text", locale))
                .categories("version", "models.version", version -> category(version, shown, known, locale))
                .valueAxis(score.word())
                .draw(score.key(), score.word(), score.unit(), Tone.FIRST, score::of);
    }

    private ChartCategory category(TrainedModel version, TrainedModel shown, KnownModels known, Locale locale) {
        String key = Integer.toString(version.version());
        if (version.version() == shown.version()) {
            return ChartCategory.of(key, words.say("models.history.this", locale, key));
        }
        boolean refused = known.stateOf(version) == ModelState.REFUSED;
        String label = refused ? words.say("models.history.refused", locale, key) : key;
        return new ChartCategory(key, label, ModelAddress.page(version), null);
    }
}
