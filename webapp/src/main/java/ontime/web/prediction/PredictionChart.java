package ontime.web.prediction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartUnit;
import ontime.web.prediction.live.PredictionState;
import org.jspecify.annotations.Nullable;
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

    /** The chart of a prediction; empty where there are no probabilities of classes. */
    Optional<Chart> find(PredictionState state, Locale locale) {
        PredictionState.Answered prediction = state.prediction();
        if (prediction == null || prediction.classes().isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Double> values = prediction.classes().stream()
                .<@Nullable Double>map(PredictionState.ClassProbability::probability)
                .toList();
        String files = state.links().self() + "/probabilities";
        return Optional.of(new Chart(
                "probabilities",
                ChartKind.BARS,
                word("predict.chart", locale),
                null,
                word("predict.chart.class", locale),
                "arrival",
                word("predict.chart.axis", locale),
                IntStream.range(0, values.size())
                        .mapToObj(index -> ChartCategory.of(KEYS.get(index), word("predict.class." + index, locale)))
                        .toList(),
                List.of(ChartSeries.ofPicture(
                        "probability", word("predict.probability", locale), ChartUnit.SHARE, values)),
                files + ".csv",
                files));
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
