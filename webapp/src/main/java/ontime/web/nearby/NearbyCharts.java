package ontime.web.nearby;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.error.ProblemException;
import ontime.web.language.ClockTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The timeline of an answer as charts: the share on time by local hour and by date. */
@Component
final class NearbyCharts {

    static final String BY_HOUR = "by-hour";
    static final String BY_DATE = "by-date";

    private final MessageSource messages;

    NearbyCharts(MessageSource messages) {
        this.messages = messages;
    }

    /** By hour, and by date if there are several. */
    List<Chart> list(NearbyAnswer answer, String query, Locale locale) {
        Chart hours = get(BY_HOUR, answer, query, locale);
        return answer.dates().size() == 1 ? List.of(hours) : List.of(hours, get(BY_DATE, answer, query, locale));
    }

    /**
     * The chart of an id; 404 if there is none.
     *
     * @param query of the question, beginning with a question mark
     */
    Chart get(String id, NearbyAnswer answer, String query, Locale locale) {
        return switch (id) {
            case BY_HOUR ->
                chart(
                        id,
                        "hour",
                        List.of("nearby.chart.hour", "nearby.hour"),
                        rows(answer, NearbyAnswer.Hour::hour),
                        hour -> ChartCategory.of(hour.toString(), ClockTime.showHour(hour, locale)),
                        query,
                        locale);
            case BY_DATE ->
                chart(
                        id,
                        "date",
                        List.of("nearby.chart.date", "nearby.date"),
                        rows(answer, NearbyAnswer.Hour::date),
                        date -> date(date, locale),
                        query,
                        locale);
            default -> throw ProblemException.ofNotFound("nearby.chart.unknown", id);
        };
    }

    private <K> Chart chart(
            String id,
            String key,
            List<String> titles,
            Map<K, Row> rows,
            Function<K, ChartCategory> category,
            String query,
            Locale locale) {
        return ChartBuilder.of(id, ChartKind.BARS, List.copyOf(rows.entrySet()), messages, locale)
                .title(titles.get(0))
                .categories(key, titles.get(1), row -> category.apply(row.getKey()))
                .valueAxis("report.chart.axis")
                .draw(
                        "departuresOnTimeShare",
                        "nearby.departures.onTime",
                        ChartUnit.SHARE,
                        Tone.FIRST,
                        row -> row.getValue().departures.onTimeShare())
                .draw(
                        "arrivalsOnTimeShare",
                        "nearby.arrivals.onTime",
                        ChartUnit.SHARE,
                        Tone.SECOND,
                        row -> row.getValue().arrivals.onTimeShare())
                .column("departures", "nearby.departures", ChartUnit.COUNT, row -> row.getValue().departures.flights)
                .column("arrivals", "nearby.arrivals", ChartUnit.COUNT, row -> row.getValue().arrivals.flights)
                .build(NearbyApiController.ADDRESS + "/" + id + query);
    }

    private ChartCategory date(LocalDate date, Locale locale) {
        String pattern = messages.getMessage("format.day.short", null, locale);
        return ChartCategory.of(date.toString(), date.format(DateTimeFormatter.ofPattern(pattern, locale)));
    }

    private static <K extends Comparable<? super K>> Map<K, Row> rows(
            NearbyAnswer answer, Function<NearbyAnswer.Hour, @Nullable K> key) {
        Map<K, Row> rows = new TreeMap<>();
        for (NearbyAnswer.Hour hour : answer.timeline().departures()) {
            add(rows, key.apply(hour), new Row(Count.of(hour.figures()), Count.NONE));
        }
        for (NearbyAnswer.Hour hour : answer.timeline().arrivals()) {
            add(rows, key.apply(hour), new Row(Count.NONE, Count.of(hour.figures())));
        }
        return rows;
    }

    /** Flights without a time have no hour. */
    private static <K> void add(Map<K, Row> rows, @Nullable K key, Row row) {
        if (key != null) {
            rows.merge(key, row, Row::plus);
        }
    }

    private record Row(Count departures, Count arrivals) {

        Row plus(Row other) {
            return new Row(departures.plus(other.departures), arrivals.plus(other.arrivals));
        }
    }

    private record Count(long flights, long onTime) {

        private static final Count NONE = new Count(0, 0);

        static Count of(NearbyFigures figures) {
            return new Count(figures.flights(), figures.onTime());
        }

        Count plus(Count other) {
            return new Count(flights + other.flights, onTime + other.onTime);
        }

        @Nullable
        Double onTimeShare() {
            return flights == 0 ? null : (double) onTime / flights;
        }
    }
}
