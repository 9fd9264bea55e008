package ontime.web.dashboard;

import java.util.List;
import java.util.Map;
import ontime.web.chart.ChartUnit;
import ontime.web.crossing.FilterParameters;
import ontime.web.delay.FlightFigures;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as JSON.
 *
 * @param version of the flights: answers of one version are about the same flights
 * @param filter of the flights, as parameters of an address: what belongs to the dashboard, and what is chosen
 * @param period the days that are chosen; null if they are not consecutive
 * @param figures of the flights that are chosen
 * @param previousPeriod as many months or days before; null if not all of its days are loaded
 * @param previous the figures of the previous period; null without one
 * @param charts each without the filter of its own dimension
 */
record DashboardJson(
        String version,
        Map<String, String> filter,
        @Nullable Period period,
        FlightFigures figures,
        @Nullable Period previousPeriod,
        @Nullable FlightFigures previous,
        List<ChartJson> charts) {

    /**
     * A chart.
     *
     * @param id of the chart, for its CSV
     * @param dimension whose values the bars are
     * @param measure that the values are of
     * @param unit COUNT, SHARE (0 to 1) or MINUTES
     * @param minimumFlights with fewer flights, a value has no bar
     * @param allValues values with flights, including those without a bar
     * @param bars in the order of the chart
     */
    record ChartJson(
            String id,
            String dimension,
            String measure,
            ChartUnit unit,
            long minimumFlights,
            int allValues,
            List<DashboardFigures.Bar> bars) {}

    static DashboardJson of(Selection selection, DashboardFigures figures) {
        return new DashboardJson(
                figures.version(),
                FilterParameters.parameters(selection.filter()),
                figures.period(),
                figures.figures(),
                figures.previousPeriod(),
                figures.previous(),
                figures.charts().stream().map(DashboardJson::chart).toList());
    }

    private static ChartJson chart(DashboardFigures.ChartFigures figures) {
        DashboardChart chart = figures.chart();
        return new ChartJson(
                chart.id(),
                chart.dimension().key(),
                chart.measure().key(),
                chart.measure().unit(),
                figures.minimum(),
                figures.values(),
                figures.bars());
    }
}
