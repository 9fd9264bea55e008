package ontime.web.prediction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.prediction.live.PredictionState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The four probabilities as a chart. */
@Component
final class PredictionChart {

    /** The same in every language. */
    private static final List<String> KEYS = List.of("early15", "early", "late", "late30");

    private final MessageSource messages;

    PredictionChart(MessageSource messages) {
        this.messages = messages;
    }

    /** The chart of a prediction; empty if there are no class probabilities. */
    Optional<Chart> find(PredictionState state, Locale locale) {
        PredictionState.Answered prediction = state.prediction();
        if (prediction == null || prediction.classes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ChartBuilder.of("probabilities", ChartKind.BARS, List.of(0, 1, 2, 3), messages, locale)
                .title("predict.chart")
                .categories(
                        "arrival",
                        "predict.chart.class",
                        index -> ChartCategory.of(
                                KEYS.get(index), messages.getMessage("predict.class." + index, null, locale)))
                .valueAxis("predict.chart.axis")
                .draw("probability", "predict.probability", ChartUnit.SHARE, Tone.PLAIN, index -> prediction
                        .classes()
                        .get(index)
                        .probability())
                .build(state.links().self() + "/probabilities"));
    }
}
