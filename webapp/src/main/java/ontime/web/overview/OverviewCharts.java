package ontime.web.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayReport;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.delay.FlightFigures;
import ontime.web.delay.PartNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts of all flights, in the order of their page. */
@Component
final class OverviewCharts {

    static final String API = "/api/v1/charts";

    private final PartNames names;
    private final ReasonCharts reasons;
    private final MessageSource messages;

    OverviewCharts(PartNames names, ReasonCharts reasons, MessageSource messages) {
        this.names = names;
        this.reasons = reasons;
        this.messages = messages;
    }

    /** All of them, in a language. */
    List<Chart> list(DelayReport report, Locale locale) {
        return List.of(
                ends(report, locale),
                delays("hour", report.byHour(), (key, in) -> PartNames.hour(key), locale),
                delays("weekday", report.byWeekday(), PartNames::weekday, locale),
                delays("month", report.byMonth(), names::month, locale),
                reasons.causes(report.totals().causes(), locale),
                reasons.cancellations(report.totals().cancellations(), locale));
    }

    /** One of them; empty where there is none of that id. */
    Optional<Chart> find(String id, DelayReport report, Locale locale) {
        return list(report, locale).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst();
    }

    /** How the flights of each month ended. */
    private Chart ends(DelayReport report, Locale locale) {
        List<FlightFigures> figures =
                report.byMonth().values().stream().map(FlightFigures::of).toList();
        return new Chart(
                "flights-by-end",
                ChartKind.STACKED,
                word("charts.ends", locale),
                word("charts.ends.text", locale),
                word("report.month", locale),
                "month",
                word("season.chart.axis", locale),
                categories(report.byMonth(), names::month, locale),
                List.of(
                        count("onTime", "status.ON_TIME", figures, FlightFigures::onTime, locale)
                                .withTone(Tone.ON_TIME),
                        count("late", "status.LATE", figures, FlightFigures::late, locale)
                                .withTone(Tone.LATE),
                        count("cancelled", "status.CANCELLED", figures, FlightFigures::cancelled, locale)
                                .withTone(Tone.CANCELLED),
                        count("diverted", "status.DIVERTED", figures, FlightFigures::diverted, locale)
                                .withTone(Tone.DIVERTED),
                        count("notReported", "status.UNKNOWN", figures, FlightFigures::notReported, locale)),
                API + "/flights-by-end.csv",
                API + "/flights-by-end");
    }

    /** Mean delays, and in the table what else is known. */
    private <K> Chart delays(
            String category, Map<K, DelayFigures> parts, BiFunction<String, Locale, String> name, Locale locale) {
        List<FlightFigures> figures =
                parts.values().stream().map(FlightFigures::of).toList();
        String id = "delays-by-" + category;
        return new Chart(
                id,
                ChartKind.BARS,
                word("charts.delays." + category, locale),
                null,
                word("report." + category, locale),
                category,
                word("charts.delays.axis", locale),
                categories(parts, name, locale),
                List.of(
                        column(
                                        "meanArrDelay",
                                        "charts.arrDelay",
                                        ChartUnit.MINUTES,
                                        figures,
                                        FlightFigures::meanArrDelay,
                                        locale)
                                .withTone(Tone.LATE),
                        ChartSeries.ofTable(
                                "meanDepDelay",
                                word("charts.depDelay", locale),
                                ChartUnit.MINUTES,
                                values(figures, FlightFigures::meanDepDelay)),
                        ChartSeries.ofTable(
                                "onTimeShare",
                                word("report.onTime", locale),
                                ChartUnit.SHARE,
                                values(figures, FlightFigures::onTimeShare)),
                        ChartSeries.ofTable(
                                "flights", word("report.flights", locale), ChartUnit.COUNT, values(figures, one ->
                                        (double) one.flights()))),
                API + "/" + id + ".csv",
                API + "/" + id);
    }

    private static <K> List<ChartCategory> categories(
            Map<K, DelayFigures> parts, BiFunction<String, Locale, String> name, Locale locale) {
        return parts.keySet().stream()
                .map(Object::toString)
                .map(key -> ChartCategory.of(key, name.apply(key, locale)))
                .toList();
    }

    private ChartSeries count(
            String key, String name, List<FlightFigures> figures, Function<FlightFigures, Long> count, Locale locale) {
        return column(
                key, name, ChartUnit.COUNT, figures, one -> count.apply(one).doubleValue(), locale);
    }

    private ChartSeries column(
            String key,
            String name,
            ChartUnit unit,
            List<FlightFigures> figures,
            Function<FlightFigures, @Nullable Double> value,
            Locale locale) {
        return ChartSeries.ofPicture(key, word(name, locale), unit, values(figures, value));
    }

    private static List<@Nullable Double> values(
            List<FlightFigures> figures, Function<FlightFigures, @Nullable Double> value) {
        return figures.stream().<@Nullable Double>map(value).toList();
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
