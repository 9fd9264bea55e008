package ontime.web.delay;

import java.util.Locale;
import ontime.model.delay.DelayReport;
import org.springframework.stereotype.Component;

/** Makes reports into what a page shows. */
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
        return ReportView.of(report, extremes.of(report, locale), charts.list(report, api, locale));
    }
}
