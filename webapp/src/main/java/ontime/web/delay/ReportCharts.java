package ontime.web.delay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ontime.model.delay.DelayReport;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.error.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts of a report: the share on time by hour, weekday and month. Their tables show more figures. */
@Component
public final class ReportCharts {

    private final PartNames names;
    private final MessageSource messages;

    ReportCharts(PartNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /**
     * All charts of a report.
     *
     * @param files the address of the report in the API; the addresses of the charts' numbers begin with it
     */
    public List<Chart> list(DelayReport report, String files, Locale locale) {
        return Arrays.stream(TimePart.values())
                .map(part -> chart(part, report, files, locale))
                .toList();
    }

    /** The chart of an id, {@code by-hour}, for its numbers; 404 if there is none. */
    public Chart get(String id, DelayReport report, Locale locale) {
        return Arrays.stream(TimePart.values())
                .filter(part -> id(part).equals(id))
                .map(part -> chart(part, report, "", locale))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofNotFound("report.chart.unknown", id));
    }

    private Chart chart(TimePart by, DelayReport report, String files, Locale locale) {
        return ChartBuilder.of(id(by), ChartKind.BARS, by.list(report), messages, locale)
                .title("report.chart." + by.key())
                .categories(by.key(), "report." + by.key(), part -> ChartCategory.of(
                                part.id(), names.time(by, part.id(), locale))
                        .withTone(ShareTone.of(part.figures().onTimeShare()).bar()))
                .valueAxis("report.chart.axis")
                .draw("onTimeShare", "report.onTime", ChartUnit.SHARE, Tone.ON_TIME, part -> part.figures()
                        .onTimeShare())
                .column("flights", "report.flights", ChartUnit.COUNT, part -> part.figures()
                        .flights())
                .column("cancelledShare", "report.cancelled", ChartUnit.SHARE, part -> part.figures()
                        .cancelledShare())
                .column("meanArrDelay", "report.mean", ChartUnit.MINUTES, part -> part.figures()
                        .meanArrDelay())
                .build(files + "/" + id(by));
    }

    private static String id(TimePart part) {
        return "by-" + part.key();
    }
}
