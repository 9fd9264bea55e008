package ontime.web.delay;

import java.util.Locale;
import ontime.model.delay.DelayReport;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartFiles;
import ontime.web.error.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The numbers of a report's charts as files. */
@Component
public final class ChartAnswers {

    private final ReportCharts charts;

    ChartAnswers(ReportCharts charts) {
        this.charts = charts;
    }

    /** A chart as JSON; 404 where a report has none of that id. */
    public ChartFiles.Numbers json(String id, DelayReport report, Locale locale) {
        return ChartFiles.json(chart(id, report, locale));
    }

    /** A chart as CSV; 404 where a report has none of that id. */
    public ResponseEntity<String> csv(String id, DelayReport report, Locale locale) {
        return ChartFiles.csv(chart(id, report, locale));
    }

    private Chart chart(String id, DelayReport report, Locale locale) {
        return charts.find(id, report, "", locale)
                .orElseThrow(() -> ProblemException.ofNotFound("report.chart.unknown", id));
    }
}
