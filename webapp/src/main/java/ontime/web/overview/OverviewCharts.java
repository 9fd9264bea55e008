package ontime.web.overview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.delay.PartFigures;
import ontime.web.delay.PartNames;
import ontime.web.delay.ReasonShare;
import ontime.web.delay.TimePart;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts of all flights, in the order of their page. */
@Component
final class OverviewCharts {

    static final String API = "/api/v1/charts";

    private final PartNames names;
    private final MessageSource messages;

    OverviewCharts(PartNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** All of them, in a language. */
    List<Chart> list(DelayReport report, Locale locale) {
        return List.of(
                ends(report, locale),
                delays(TimePart.HOUR, report, locale),
                delays(TimePart.WEEKDAY, report, locale),
                delays(TimePart.MONTH, report, locale),
                causes(report, locale),
                cancellations(report, locale));
    }

    /** The chart of an id; empty if there is none. */
    Optional<Chart> find(String id, DelayReport report, Locale locale) {
        return list(report, locale).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst();
    }

    /** How the flights of each month ended. */
    private Chart ends(DelayReport report, Locale locale) {
        return byTime("flights-by-end", ChartKind.STACKED, TimePart.MONTH, report, locale)
                .title("charts.ends")
                .text(messages.getMessage("charts.ends.text", null, locale))
                .valueAxis("season.chart.axis")
                .draw("onTime", "status.ON_TIME", ChartUnit.COUNT, Tone.ON_TIME, part -> part.figures()
                        .onTime())
                .draw("late", "status.LATE", ChartUnit.COUNT, Tone.LATE, part -> part.figures()
                        .late())
                .draw("cancelled", "status.CANCELLED", ChartUnit.COUNT, Tone.CANCELLED, part -> part.figures()
                        .cancelled())
                .draw("diverted", "status.DIVERTED", ChartUnit.COUNT, Tone.DIVERTED, part -> part.figures()
                        .diverted())
                .draw("notReported", "status.UNKNOWN", ChartUnit.COUNT, Tone.PLAIN, part -> part.figures()
                        .notReported())
                .build(API + "/flights-by-end");
    }

    /** Mean arrival delays; the table shows more figures. */
    private Chart delays(TimePart by, DelayReport report, Locale locale) {
        String id = "delays-by-" + by.key();
        return byTime(id, ChartKind.BARS, by, report, locale)
                .title("charts.delays." + by.key())
                .valueAxis("charts.delays.axis")
                .draw("meanArrDelay", "charts.arrDelay", ChartUnit.MINUTES, Tone.LATE, part -> part.figures()
                        .meanArrDelay())
                .column("meanDepDelay", "charts.depDelay", ChartUnit.MINUTES, part -> part.figures()
                        .meanDepDelay())
                .column("onTimeShare", "report.onTime", ChartUnit.SHARE, part -> part.figures()
                        .onTimeShare())
                .column("flights", "report.flights", ChartUnit.COUNT, part -> part.figures()
                        .flights())
                .build(API + "/" + id);
    }

    private ChartBuilder<PartFigures> byTime(
            String id, ChartKind kind, TimePart by, DelayReport report, Locale locale) {
        return ChartBuilder.of(id, kind, by.list(report), messages, locale)
                .categories(
                        by.key(),
                        "report." + by.key(),
                        part -> ChartCategory.of(part.id(), names.time(by, part.id(), locale)));
    }

    private Chart causes(DelayReport report, Locale locale) {
        return reasons(
                        "causes",
                        "cause",
                        "cause.",
                        ReasonShare.causes(report.totals().causes()),
                        locale)
                .draw("minutes", "charts.minutes", ChartUnit.COUNT, Tone.LATE, ReasonShare::number)
                .column("share", "charts.share", ChartUnit.SHARE, ReasonShare::share)
                .build(API + "/causes");
    }

    private Chart cancellations(DelayReport report, Locale locale) {
        List<ReasonShare> reasons = ReasonShare.cancellations(report.totals().cancellations());
        return reasons("cancellations", "reason", "cancelled.", reasons, locale)
                .draw("flights", "report.flights", ChartUnit.COUNT, Tone.CANCELLED, ReasonShare::number)
                .column("share", "charts.share", ChartUnit.SHARE, ReasonShare::share)
                .build(API + "/cancellations");
    }

    /** A row for each reason, the greatest first. */
    private ChartBuilder<ReasonShare> reasons(
            String id, String category, String names, List<ReasonShare> reasons, Locale locale) {
        ReasonShare most = reasons.get(0);
        Object[] words = {messages.getMessage(names + most.reason(), null, locale), most.number(), most.share()};
        return ChartBuilder.of(id, ChartKind.ROWS, reasons, messages, locale)
                .title("charts." + id)
                .text(most.number() == 0 ? null : messages.getMessage("charts." + id + ".text", words, locale))
                .categories(
                        category,
                        "charts." + category,
                        reason -> ChartCategory.of(
                                reason.reason(), messages.getMessage(names + reason.reason(), null, locale)))
                .valueAxis("charts." + id + ".axis");
    }
}
