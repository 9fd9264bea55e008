package ontime.jobs.delay;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import org.apache.spark.sql.Column;

/**
 * The grouping that each figure of a subject's reports comes from. The totals of each month come from the same grouping as the
 * totals.
 */
final class ReportPlan {

    private static final Map<DelaySubject, Map<Aspect, Grouping>> GROUPINGS = Map.of(
            DelaySubject.ALL,
            Map.of(
                    Aspect.TOTALS, Grouping.ALL,
                    Aspect.HOURS, Grouping.HOUR,
                    Aspect.WEEKDAYS, Grouping.WEEKDAY,
                    Aspect.MONTHS, Grouping.ALL,
                    Aspect.CARRIERS, Grouping.CARRIER,
                    Aspect.ROUTES, Grouping.ROUTE,
                    Aspect.AIRPORTS, Grouping.ORIGIN),
            DelaySubject.AIRLINE,
            Map.of(
                    Aspect.TOTALS, Grouping.CARRIER,
                    Aspect.HOURS, Grouping.CARRIER_HOUR,
                    Aspect.WEEKDAYS, Grouping.CARRIER_WEEKDAY,
                    Aspect.MONTHS, Grouping.CARRIER,
                    Aspect.ROUTES, Grouping.CARRIER_ROUTE,
                    Aspect.AIRPORTS, Grouping.CARRIER_ORIGIN),
            DelaySubject.DEPARTURES,
            Map.of(
                    Aspect.TOTALS, Grouping.ORIGIN,
                    Aspect.HOURS, Grouping.ORIGIN_HOUR,
                    Aspect.WEEKDAYS, Grouping.ORIGIN_WEEKDAY,
                    Aspect.MONTHS, Grouping.ORIGIN,
                    Aspect.CARRIERS, Grouping.CARRIER_ORIGIN,
                    Aspect.ROUTES, Grouping.ROUTE),
            DelaySubject.ARRIVALS,
            Map.of(
                    Aspect.TOTALS, Grouping.DEST,
                    Aspect.HOURS, Grouping.DEST_HOUR,
                    Aspect.WEEKDAYS, Grouping.DEST_WEEKDAY,
                    Aspect.MONTHS, Grouping.DEST,
                    Aspect.CARRIERS, Grouping.CARRIER_DEST,
                    Aspect.ROUTES, Grouping.ROUTE),
            DelaySubject.ROUTE,
            Map.of(
                    Aspect.TOTALS, Grouping.ROUTE,
                    Aspect.HOURS, Grouping.ROUTE_HOUR,
                    Aspect.WEEKDAYS, Grouping.ROUTE_WEEKDAY,
                    Aspect.MONTHS, Grouping.ROUTE,
                    Aspect.CARRIERS, Grouping.CARRIER_ROUTE));

    private ReportPlan() {}

    static Map<Aspect, Grouping> groupings(DelaySubject subject) {
        return GROUPINGS.getOrDefault(subject, Map.of());
    }

    /** The groupings whose figures of each month reports have. */
    static Set<Grouping> byMonth() {
        return GROUPINGS.values().stream()
                .flatMap(groupings -> Optional.ofNullable(groupings.get(Aspect.MONTHS)).stream())
                .collect(Collectors.toSet());
    }

    /** The id of the report that a row belongs to. */
    static Column id(DelaySubject subject) {
        return switch (subject) {
            case ALL -> lit(DelayReport.ALL);
            case AIRLINE -> Aspect.CARRIERS.key();
            case DEPARTURES -> Aspect.AIRPORTS.key();
            case ARRIVALS -> col(Grouping.DEST_CODE);
            case ROUTE -> Aspect.ROUTES.key();
        };
    }
}
