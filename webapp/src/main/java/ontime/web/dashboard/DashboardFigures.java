package ontime.web.dashboard;

import java.time.YearMonth;
import java.util.List;
import ontime.web.delay.FlightFigures;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a dashboard, all of the same flights.
 *
 * @param version of the flights
 * @param months that are loaded, oldest first
 * @param figures of the flights that are chosen
 * @param period the days that are chosen; null if they are not consecutive
 * @param previousPeriod as many days or months before; null if not all of its days are loaded
 * @param previous the figures of the previous period; null without one
 * @param charts in the order of the dashboard
 */
record DashboardFigures(
        String version,
        List<YearMonth> months,
        FlightFigures figures,
        @Nullable Period period,
        @Nullable Period previousPeriod,
        @Nullable FlightFigures previous,
        List<ChartFigures> charts) {

    DashboardFigures {
        months = List.copyOf(months);
        charts = List.copyOf(charts);
    }

    /**
     * The numbers of a chart.
     *
     * @param minimum flights of a value that is not chosen: with fewer it has no bar
     * @param values of the dimension with flights
     * @param compared those of the values that have the minimum
     * @param bars in order
     */
    record ChartFigures(DashboardChart chart, long minimum, int values, int compared, List<Bar> bars) {

        ChartFigures {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param key the value of the dimension
     * @param value of the measure; null if there is none
     * @param flights that it is about
     * @param meanArrDelay their mean arrival delay in minutes
     * @param chosen whether the visitor has chosen it
     * @param end whether it is the best or the worst bar
     */
    record Bar(
            String key,
            @Nullable Double value,
            long flights,
            @Nullable Double meanArrDelay,
            boolean chosen,
            @Nullable End end) {}

    /** The ends of a chart. */
    enum End {
        BEST,
        WORST
    }
}
