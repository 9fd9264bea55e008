package ontime.web.season;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Flights by month as a chart: how many, and in the table how they ended. */
@Component
final class SeasonalityChart {

    private static final String FILES = "/api/v1/flights-by-month";

    private final MessageSource messages;

    SeasonalityChart(MessageSource messages) {
        this.messages = messages;
    }

    /** The chart of some months, oldest first, in a language. */
    Chart of(List<MonthRow> rows, Locale locale) {
        return new Chart(
                "flights-by-month",
                ChartKind.BARS,
                word("season.chart", locale),
                text(rows, locale),
                word("season.month", locale),
                "month",
                word("season.chart.axis", locale),
                rows.stream()
                        .map(row -> ChartCategory.of(row.month().toString(), name(row, locale)))
                        .toList(),
                List.of(
                        ChartSeries.ofPicture(
                                "totalFlights", word("season.flights", locale), ChartUnit.COUNT, values(rows, row ->
                                        (double) row.totalFlights())),
                        share("season.onTime", rows, MonthRow::onTimeShare, locale),
                        share("season.late", rows, MonthRow::lateShare, locale),
                        share("season.cancelled", rows, MonthRow::cancelledShare, locale),
                        share("season.diverted", rows, MonthRow::divertedShare, locale),
                        ChartSeries.ofTable(
                                "meanArrDelay",
                                word("season.meanDelay", locale),
                                ChartUnit.MINUTES,
                                values(rows, MonthRow::meanArrDelay))),
                FILES + ".csv",
                FILES);
    }

    private ChartSeries share(
            String name, List<MonthRow> rows, Function<MonthRow, @Nullable Double> share, Locale locale) {
        String key = name.substring(name.indexOf('.') + 1) + "Share";
        return ChartSeries.ofTable(key, word(name, locale), ChartUnit.SHARE, values(rows, share));
    }

    /** One month has nothing to be compared with; the chart's own sentence compares. */
    private @Nullable String text(List<MonthRow> rows, Locale locale) {
        return Optional.of(rows)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .map(row -> messages.getMessage(
                        "season.text.one", new Object[] {name(row, locale), row.totalFlights()}, locale))
                .orElse(null);
    }

    private String name(MonthRow row, Locale locale) {
        return row.month().format(DateTimeFormatter.ofPattern(word("format.month", locale), locale));
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    private static List<@Nullable Double> values(List<MonthRow> rows, Function<MonthRow, @Nullable Double> value) {
        return rows.stream().<@Nullable Double>map(value).toList();
    }
}
