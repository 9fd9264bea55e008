package ontime.web.nearby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The flights of each airport and day, without minutes by cause. They are counted once for a month, so that a question
 * about any airports and dates adds them up instead of walking over the flights again.
 */
@Component
final class AirportDays {

    /** Airports times days: both directions of a year, about 30 MB. */
    private static final int MOST_AIRPORT_DAYS = 250_000;

    private final Cache<Key, Map<LocalDate, Map<String, DelayTotals>>> months = Caffeine.newBuilder()
            .maximumWeight(MOST_AIRPORT_DAYS)
            .weigher((Key key, Map<LocalDate, Map<String, DelayTotals>> month) ->
                    1 + month.values().stream().mapToInt(Map::size).sum())
            .executor(Runnable::run)
            .build();

    private record Key(String version, YearMonth month, Dimension end, @Nullable String carrier) {}

    /**
     * The flights of some airports on some dates.
     *
     * @param end {@link Dimension#ORIGIN} for departures, {@link Dimension#DEST} for arrivals
     * @param carrier airline; null for all airlines
     * @return by airport; without those that have no flight
     */
    Map<String, DelayTotals> totals(
            FlightCrossings flights,
            Dimension end,
            @Nullable String carrier,
            Set<String> airports,
            Set<LocalDate> dates) {
        Map<String, DelayTotals> totals = new HashMap<>();
        for (LocalDate date : dates) {
            Key key = new Key(flights.version(), YearMonth.from(date), end, carrier);
            Map<String, DelayTotals> day = Objects.requireNonNull(months.get(key, missing -> count(flights, missing)))
                    .getOrDefault(date, Map.of());
            for (String airport : airports) {
                DelayTotals some = day.get(airport);
                if (some != null) {
                    totals.merge(airport, some, DelayTotals::plus);
                }
            }
        }
        return totals;
    }

    private static Map<LocalDate, Map<String, DelayTotals>> count(FlightCrossings flights, Key key) {
        FlightFilter month = FlightFilter.ALL.with(Dimension.MONTH, key.month.toString());
        FlightFilter filter = key.carrier == null ? month : month.with(Dimension.CARRIER, key.carrier);
        Crossing question = new Crossing(List.of(Dimension.DATE, key.end), filter, false, Integer.MAX_VALUE);
        Map<LocalDate, Map<String, DelayTotals>> counted = new HashMap<>();
        for (CrossingCell cell : flights.answer(question).cells()) {
            counted.computeIfAbsent(LocalDate.parse(cell.key().get(0)), added -> new HashMap<>())
                    .put(cell.key().get(1), withoutCauses(cell.figures().totals()));
        }
        return counted;
    }

    private static DelayTotals withoutCauses(DelayTotals totals) {
        return new DelayTotals(
                totals.flights(),
                totals.cancellations(),
                totals.diverted(),
                totals.departures(),
                totals.lateDepartures(),
                totals.sumDepDelay(),
                totals.arrivals(),
                totals.lateArrivals(),
                totals.sumArrDelay(),
                CauseMinutes.NONE);
    }
}
