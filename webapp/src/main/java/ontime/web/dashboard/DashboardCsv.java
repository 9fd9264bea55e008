package ontime.web.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartFiles;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartUnit;
import ontime.web.dashboard.DashboardFigures.Bar;
import ontime.web.dashboard.DashboardFigures.ChartFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The bars of a chart as CSV. */
final class DashboardCsv {

    private DashboardCsv() {}

    /** The only chart of a dashboard. */
    static ResponseEntity<String> of(DashboardFigures figures) {
        ChartFigures chart = figures.charts().get(0);
        ChartMeasure measure = chart.chart().measure();
        List<ChartSeries> series = new ArrayList<>();
        series.add(ChartSeries.ofPicture(measure.key(), "", measure.unit(), values(chart, Bar::value)));
        if (measure != ChartMeasure.FLIGHTS) {
            series.add(
                    ChartSeries.ofTable("flights", "", ChartUnit.COUNT, values(chart, bar -> (double) bar.flights())));
        }
        if (measure != ChartMeasure.MEAN_DELAY) {
            series.add(ChartSeries.ofTable("meanArrDelay", "", ChartUnit.MINUTES, values(chart, Bar::meanArrDelay)));
        }
        return ChartFiles.csv(new Chart(
                chart.chart().id(),
                ChartKind.BARS,
                "",
                null,
                "",
                chart.chart().dimension().key(),
                "",
                chart.bars().stream()
                        .map(bar -> ChartCategory.of(bar.key(), bar.key()))
                        .toList(),
                series,
                ""));
    }

    private static List<@Nullable Double> values(ChartFigures chart, Function<Bar, @Nullable Double> value) {
        return chart.bars().stream().<@Nullable Double>map(value).toList();
    }
}
