package ontime.web.airplane;

import java.util.Locale;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airplane.ManufacturerShares.Share;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who made the airplanes, as a chart: with the spellings of a name merged, and as the sources write it. */
@Component
final class ManufacturerChart {

    static final String FILES = "/api/v1/airplanes/manufacturers";

    private static final double PERCENT = 100;

    private final MessageSource messages;

    ManufacturerChart(MessageSource messages) {
        this.messages = messages;
    }

    /** The chart in a language. */
    Chart of(ManufacturerShares shares, Locale locale) {
        return ChartBuilder.of("manufacturers", ChartKind.ROWS, shares.after(), messages, locale)
                .title("manufacturers.chart")
                .categories(
                        "manufacturer",
                        "manufacturers.manufacturer",
                        share -> ChartCategory.of(share.manufacturer(), share.manufacturer()))
                .valueAxis("manufacturers.chart.axis")
                .draw("airplanes", "manufacturers.airplanes", ChartUnit.COUNT, Tone.PLAIN, Share::airplanes)
                .column("share", "manufacturers.share", ChartUnit.SHARE, share -> share.percent() / PERCENT)
                .build(FILES);
    }
}
