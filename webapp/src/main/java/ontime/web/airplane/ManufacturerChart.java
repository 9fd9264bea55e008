package ontime.web.airplane;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airplane.ManufacturerShares.Share;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
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
        return new Chart(
                "manufacturers",
                ChartKind.ROWS,
                word("manufacturers.chart", locale),
                null,
                word("manufacturers.manufacturer", locale),
                "manufacturer",
                word("manufacturers.chart.axis", locale),
                shares.after().stream()
                        .map(share -> ChartCategory.of(share.manufacturer(), share.manufacturer()))
                        .toList(),
                List.of(
                        ChartSeries.ofPicture(
                                "airplanes",
                                word("manufacturers.airplanes", locale),
                                ChartUnit.COUNT,
                                values(shares, Share::airplanes)),
                        ChartSeries.ofTable(
                                "share",
                                word("manufacturers.share", locale),
                                ChartUnit.SHARE,
                                values(shares, share -> share.percent() / PERCENT))),
                FILES + ".csv",
                FILES);
    }

    private static List<@Nullable Double> values(ManufacturerShares shares, ToDoubleFunction<Share> value) {
        return shares.after().stream()
                .<@Nullable Double>map(share -> value.applyAsDouble(share))
                .toList();
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
