package ontime.web.delay;

import java.util.List;
import ontime.model.delay.DelayReport;
import ontime.web.chart.Chart;

/**
 * A report as a page shows it.
 *
 * @param figures of all its flights
 * @param statuses how its flights ended
 * @param causes of late arrivals, the greatest first
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
        List<Chart> charts) {

    static ReportView of(DelayReport report, List<Extremes.Extreme> extremes, List<Chart> charts) {
        FlightFigures figures = FlightFigures.of(report.figures());
        return new ReportView(
                figures,
                StatusShare.list(figures),
                figures.causeMinutes().all() == 0 ? List.of() : ReasonShare.causes(figures.causeMinutes()),
                ReasonShare.cancellations(figures.cancellations()).stream()
                        .filter(reason -> reason.number() > 0)
                        .toList(),
                extremes,
                charts);
    }
}
