package ontime.web.delay;

import java.util.List;
import ontime.web.chart.Chart;

/**
 * A report as a page shows it.
 *
 * @param figures of all its flights
 * @param statuses how its flights ended
 * @param causes of late arrivals, the greatest first; none if no minute has a cause
 * @param cancellations by reason, the most frequent first
 * @param extremes the best and the worst hour, weekday and month
 * @param charts by hour, weekday and month
 */
public record ReportView(
        FlightFigures figures,
        List<StatusShare> statuses,
        List<ReasonShare> causes,
        List<ReasonShare> cancellations,
        List<Extremes.Extreme> extremes,
        List<Chart> charts) {}
