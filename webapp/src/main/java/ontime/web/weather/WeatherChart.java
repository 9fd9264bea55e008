package ontime.web.weather;

import java.util.List;
import java.util.Locale;
import ontime.model.weather.WeatherMeasure;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Late and cancelled flights by a measure of the weather, as a chart. */
@Component
final class WeatherChart {

    static final String FILES = "/api/v1/weather/costs";

    private final MessageSource messages;

    WeatherChart(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The chart of a measure, in a language.
     *
     * @param bands from harmless to bad
     */
    Chart of(WeatherMeasure measure, List<WeatherCost> bands, Locale locale) {
        String name = measure.name().toLowerCase(Locale.ROOT);
        return ChartBuilder.of("weather-" + name, ChartKind.STACKED, bands, messages, locale)
                .title("weather.chart." + name)
                .categories(
                        "band",
                        "weather.measure." + name,
                        band -> ChartCategory.of(
                                band.band(), messages.getMessage("weather.band." + band.band(), null, locale)))
                .valueAxis("weather.axis")
                .draw("lateShare", "season.late", ChartUnit.SHARE, Tone.LATE, WeatherCost::lateShare)
                .draw(
                        "cancelledShare",
                        "season.cancelled",
                        ChartUnit.SHARE,
                        Tone.CANCELLED,
                        WeatherCost::cancelledShare)
                .column("meanArrDelay", "season.meanDelay", ChartUnit.MINUTES, WeatherCost::meanArrDelay)
                .column("flights", "season.flights", ChartUnit.COUNT, WeatherCost::flights)
                .build(FILES);
    }
}
