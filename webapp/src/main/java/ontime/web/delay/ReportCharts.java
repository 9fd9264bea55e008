package ontime.web.delay;

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
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts of a report: the share on time by hour, weekday and month, and in their tables what else is known. */
@Component
public final class ReportCharts {

    private static final List<String> IDS = List.of("by-hour", "by-weekday", "by-month");

    private final PartNames names;
    private final MessageSource messages;

    ReportCharts(PartNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /**
     * All of them.
     *
     * @param files the address of the report in the API, which those of the numbers begin with
     */
    public List<Chart> list(DelayReport report, String files, Locale locale) {
        return IDS.stream()
                .map(id -> find(id, report, files, locale).orElseThrow())
                .toList();
    }

    /** The chart of an id; empty where there is none. */
    public Optional<Chart> find(String id, DelayReport report, String files, Locale locale) {
        return switch (id) {
            case "by-hour" ->
                Optional.of(chart(id, "hour", report.byHour(), files, locale, (key, in) -> PartNames.hour(key)));
            case "by-weekday" ->
                Optional.of(chart(id, "weekday", report.byWeekday(), files, locale, PartNames::weekday));
            case "by-month" -> Optional.of(chart(id, "month", report.byMonth(), files, locale, names::month));
            default -> Optional.empty();
        };
    }

    private <K> Chart chart(
            String id,
            String category,
            Map<K, DelayFigures> parts,
            String files,
            Locale locale,
            BiFunction<String, Locale, String> name) {
        List<ChartCategory> categories = parts.keySet().stream()
                .map(Object::toString)
                .map(key -> ChartCategory.of(key, name.apply(key, locale)))
                .toList();
        return new Chart(
                id,
                ChartKind.BARS,
                word("report.chart." + category, locale),
                null,
                word("report." + category, locale),
                category,
                word("report.chart.axis", locale),
                categories,
                series(parts.values().stream().map(FlightFigures::of).toList(), locale),
                files + "/" + id + ".csv",
                files + "/" + id);
    }

    private List<ChartSeries> series(List<FlightFigures> figures, Locale locale) {
        return List.of(
                ChartSeries.ofPicture(
                                "onTimeShare",
                                word("report.onTime", locale),
                                ChartUnit.SHARE,
                                values(figures, FlightFigures::onTimeShare))
                        .withTone(ChartSeries.Tone.ON_TIME),
                ChartSeries.ofTable("flights", word("report.flights", locale), ChartUnit.COUNT, values(figures, one ->
                        (double) one.flights())),
                ChartSeries.ofTable(
                        "cancelledShare",
                        word("report.cancelled", locale),
                        ChartUnit.SHARE,
                        values(figures, FlightFigures::cancelledShare)),
                ChartSeries.ofTable(
                        "meanArrDelay",
                        word("report.mean", locale),
                        ChartUnit.MINUTES,
                        values(figures, FlightFigures::meanArrDelay)));
    }

    private static List<@Nullable Double> values(
            List<FlightFigures> figures, Function<FlightFigures, @Nullable Double> value) {
        return figures.stream().<@Nullable Double>map(value).toList();
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
