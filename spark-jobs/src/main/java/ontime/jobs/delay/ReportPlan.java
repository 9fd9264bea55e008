package ontime.jobs.delay;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import org.apache.spark.sql.Column;

/** Which grouping the figures of a subject's reports come from. The totals of each month come from that of the totals. */
enum ReportPlan {
    ALL(
            DelaySubject.ALL,
            Map.of(
                    Aspect.TOTALS, Grouping.ALL,
                    Aspect.HOURS, Grouping.HOUR,
                    Aspect.WEEKDAYS, Grouping.WEEKDAY,
                    Aspect.MONTHS, Grouping.ALL,
                    Aspect.CARRIERS, Grouping.CARRIER,
                    Aspect.ROUTES, Grouping.ROUTE,
                    Aspect.AIRPORTS, Grouping.ORIGIN)),
    AIRLINE(
            DelaySubject.AIRLINE,
            Map.of(
                    Aspect.TOTALS, Grouping.CARRIER,
                    Aspect.HOURS, Grouping.CARRIER_HOUR,
                    Aspect.WEEKDAYS, Grouping.CARRIER_WEEKDAY,
                    Aspect.MONTHS, Grouping.CARRIER,
                    Aspect.ROUTES, Grouping.CARRIER_ROUTE,
                    Aspect.AIRPORTS, Grouping.CARRIER_ORIGIN)),
    DEPARTURES(
            DelaySubject.DEPARTURES,
            Map.of(
                    Aspect.TOTALS, Grouping.ORIGIN,
                    Aspect.HOURS, Grouping.ORIGIN_HOUR,
                    Aspect.WEEKDAYS, Grouping.ORIGIN_WEEKDAY,
                    Aspect.MONTHS, Grouping.ORIGIN,
                    Aspect.CARRIERS, Grouping.CARRIER_ORIGIN,
                    Aspect.ROUTES, Grouping.ROUTE)),
    ARRIVALS(
            DelaySubject.ARRIVALS,
            Map.of(
                    Aspect.TOTALS, Grouping.DEST,
                    Aspect.HOURS, Grouping.DEST_HOUR,
                    Aspect.WEEKDAYS, Grouping.DEST_WEEKDAY,
                    Aspect.MONTHS, Grouping.DEST,
                    Aspect.CARRIERS, Grouping.CARRIER_DEST,
                    Aspect.ROUTES, Grouping.ROUTE)),
    ROUTE(
            DelaySubject.ROUTE,
            Map.of(
                    Aspect.TOTALS, Grouping.ROUTE,
                    Aspect.HOURS, Grouping.ROUTE_HOUR,
                    Aspect.WEEKDAYS, Grouping.ROUTE_WEEKDAY,
                    Aspect.MONTHS, Grouping.ROUTE,
                    Aspect.CARRIERS, Grouping.CARRIER_ROUTE));

    private final DelaySubject subject;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of makes it so
    private final Map<Aspect, Grouping> groupings;

    ReportPlan(DelaySubject subject, Map<Aspect, Grouping> groupings) {
        this.subject = subject;
        this.groupings = groupings;
    }

    static ReportPlan of(DelaySubject subject) {
        return valueOf(subject.name());
    }

    Map<Aspect, Grouping> groupings() {
        return groupings;
    }

    /** The id of the report that a row belongs to. */
    Column id() {
        return switch (subject) {
            case ALL -> lit(DelayReport.ALL);
            case AIRLINE -> col(Grouping.CARRIER_CODE);
            case DEPARTURES -> col(Grouping.ORIGIN_CODE);
            case ARRIVALS -> col(Grouping.DEST_CODE);
            case ROUTE -> concat_ws("-", col(Grouping.ORIGIN_CODE), col(Grouping.DEST_CODE));
        };
    }
}
