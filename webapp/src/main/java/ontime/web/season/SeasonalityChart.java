package ontime.web.season;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Flights by month as a chart. Its table also shows how they ended. */
@Component
final class SeasonalityChart {

    private static final String FILES = "/api/v1/flights-by-month";

    private final MessageSource messages;

    SeasonalityChart(MessageSource messages) {
        this.messages = messages;
    }

    /** The chart of months, oldest first, in a language. */
    Chart of(List<MonthRow> rows, Locale locale) {
        return ChartBuilder.of("flights-by-month", ChartKind.BARS, rows, messages, locale)
                .title("season.chart")
                .text(text(rows, locale))
                .categories(
                        "month",
                        "season.month",
                        row -> ChartCategory.of(row.month().toString(), name(row, locale)))
                .valueAxis("season.chart.axis")
                .draw("totalFlights", "season.flights", ChartUnit.COUNT, Tone.PLAIN, MonthRow::totalFlights)
                .column("onTimeShare", "season.onTime", ChartUnit.SHARE, MonthRow::onTimeShare)
                .column("lateShare", "season.late", ChartUnit.SHARE, MonthRow::lateShare)
                .column("cancelledShare", "season.cancelled", ChartUnit.SHARE, MonthRow::cancelledShare)
                .column("divertedShare", "season.diverted", ChartUnit.SHARE, MonthRow::divertedShare)
                .column("meanArrDelay", "season.meanDelay", ChartUnit.MINUTES, MonthRow::meanArrDelay)
                .build(FILES);
    }

    /** A single month gets its own sentence; several are compared by the chart's. */
    private @Nullable String text(List<MonthRow> rows, Locale locale) {
        if (rows.size() != 1) {
            return null;
        }
        Object[] values = {name(rows.get(0), locale), rows.get(0).totalFlights()};
        return messages.getMessage("season.text.one", values, locale);
    }

    private String name(MonthRow row, Locale locale) {
        String pattern = messages.getMessage("format.month", null, locale);
        return row.month().format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
