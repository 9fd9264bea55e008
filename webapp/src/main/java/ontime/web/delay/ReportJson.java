package ontime.web.delay;

import java.util.List;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;

/**
 * A report as JSON.
 *
 * @param figures of all its flights
 * @param byHour by hour of the scheduled departure, 0 to 23
 * @param byWeekday 1 (Monday) to 7
 * @param byMonth oldest first
 * @param carriers by airline, the most flights first
 * @param routes by route
 * @param airports by airport of departure
 */
public record ReportJson(
        FlightFigures figures,
        List<PartFigures> byHour,
        List<PartFigures> byWeekday,
        List<PartFigures> byMonth,
        Parts carriers,
        Parts routes,
        Parts airports) {

    /**
     * The parts with the most flights.
     *
     * @param all how many there are
     * @param most the most flights first
     */
    public record Parts(int all, List<PartFigures> most) {

        static Parts of(DelayParts parts) {
            return new Parts(parts.all(), PartFigures.list(parts.most()));
        }
    }

    /** A report without its subject. */
    public static ReportJson of(DelayReport report) {
        return new ReportJson(
                FlightFigures.of(report.figures()),
                PartFigures.list(report.byHour()),
                PartFigures.list(report.byWeekday()),
                PartFigures.list(report.byMonth()),
                Parts.of(report.carriers()),
                Parts.of(report.routes()),
                Parts.of(report.airports()));
    }
}
