package ontime.web.delay;

import java.util.List;
import java.util.Locale;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayReport;
import org.springframework.stereotype.Component;

/** Prepares reports for pages. */
@Component
public final class ReportViews {

    private final Extremes extremes;
    private final ReportCharts charts;

    ReportViews(Extremes extremes, ReportCharts charts) {
        this.extremes = extremes;
        this.charts = charts;
    }

    /**
     * A report in a language.
     *
     * @param api its address in the API
     */
    public ReportView of(DelayReport report, String api, Locale locale) {
        FlightFigures figures = FlightFigures.of(report.figures());
        CauseMinutes causes = figures.causeMinutes();
        return new ReportView(
                figures,
                StatusShare.list(figures),
                causes.all() == 0 ? List.of() : ReasonShare.causes(causes),
                ReasonShare.cancellations(figures.cancellations()).stream()
                        .filter(reason -> reason.number() > 0)
                        .toList(),
                extremes.of(report, locale),
                charts.list(report, api, locale));
    }
}
