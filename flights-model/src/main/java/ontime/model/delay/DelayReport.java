package ontime.model.delay;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The delays of a subject's flights, over all loaded months. Parts without flights are left out.
 *
 * @param subject the kind of flights
 * @param id of the airline, the airport or the route
 * @param figures of all its flights
 * @param byHour by the hour of the scheduled departure, 0 to 23, local to the origin
 * @param byWeekday by BTS {@code DayOfWeek}, 1 (Monday) to 7
 * @param byMonth by the month of the flight's date
 * @param carriers by airline; none in the report of an airline
 * @param routes the routes that its flights are on; none in the report of a route
 * @param airports by airport of departure; of an airline and of all flights only
 */
public record DelayReport(
        DelaySubject subject,
        String id,
        DelayFigures figures,
        SortedMap<Integer, DelayFigures> byHour,
        SortedMap<Integer, DelayFigures> byWeekday,
        SortedMap<YearMonth, DelayFigures> byMonth,
        DelayParts carriers,
        DelayParts routes,
        DelayParts airports) {

    /** The id of the one report of {@link DelaySubject#ALL}. */
    public static final String ALL = "all";

    public DelayReport {
        byHour = Collections.unmodifiableSortedMap(new TreeMap<>(byHour));
        byWeekday = Collections.unmodifiableSortedMap(new TreeMap<>(byWeekday));
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    /** The sums over all its flights. */
    public DelayTotals totals() {
        return figures.totals();
    }
}
