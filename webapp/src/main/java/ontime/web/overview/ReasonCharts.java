package ontime.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why flights were late and why they did not fly, as charts; the greatest reason first. */
@Component
final class ReasonCharts {

    private final MessageSource messages;

    ReasonCharts(MessageSource messages) {
        this.messages = messages;
    }

    /** A reason with what it counts. */
    private record Reason(String key, String message, long number) {}

    /** Minutes of delay by BTS's five causes. */
    Chart causes(CauseMinutes minutes, Locale locale) {
        return chart(
                "causes",
                "cause",
                values -> ChartSeries.ofPicture("minutes", word("charts.minutes", locale), ChartUnit.COUNT, values)
                        .withTone(Tone.LATE),
                Stream.of(
                        new Reason("carrier", "cause.carrier", minutes.carrier()),
                        new Reason("weather", "cause.weather", minutes.weather()),
                        new Reason("nas", "cause.nas", minutes.nas()),
                        new Reason("security", "cause.security", minutes.security()),
                        new Reason("lateAircraft", "cause.lateAircraft", minutes.lateAircraft())),
                locale);
    }

    /** Cancelled flights by reason; "not reported" only where there are such. */
    Chart cancellations(Cancellations flights, Locale locale) {
        return chart(
                "cancellations",
                "reason",
                values -> ChartSeries.ofPicture("flights", word("report.flights", locale), ChartUnit.COUNT, values)
                        .withTone(Tone.CANCELLED),
                Stream.of(
                                new Reason("A", "cancelled.A", flights.carrier()),
                                new Reason("B", "cancelled.B", flights.weather()),
                                new Reason("C", "cancelled.C", flights.nas()),
                                new Reason("D", "cancelled.D", flights.security()),
                                new Reason("N", "cancelled.N", flights.notReported()))
                        .filter(reason -> !reason.key().equals("N") || reason.number() > 0),
                locale);
    }

    private Chart chart(
            String id,
            String category,
            Function<List<@Nullable Double>, ChartSeries> numbers,
            Stream<Reason> reasons,
            Locale locale) {
        List<Reason> sorted =
                reasons.sorted(Comparator.comparing(Reason::number).reversed()).toList();
        double all = sorted.stream().mapToLong(Reason::number).sum();
        ChartSeries shares = ChartSeries.ofTable(
                "share",
                word("charts.share", locale),
                ChartUnit.SHARE,
                sorted.stream()
                        .<@Nullable Double>map(reason -> all == 0 ? 0 : reason.number() / all)
                        .toList());
        return new Chart(
                id,
                ChartKind.ROWS,
                word("charts." + id, locale),
                null,
                word("charts." + category, locale),
                category,
                word("charts." + id + ".axis", locale),
                sorted.stream()
                        .map(reason -> ChartCategory.of(reason.key(), word(reason.message(), locale)))
                        .toList(),
                List.of(
                        numbers.apply(sorted.stream()
                                .<@Nullable Double>map(reason -> (double) reason.number())
                                .toList()),
                        shares),
                OverviewCharts.API + "/" + id + ".csv",
                OverviewCharts.API + "/" + id);
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
