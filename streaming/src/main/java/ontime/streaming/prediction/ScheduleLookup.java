package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.Dataset;
import ontime.model.publication.Publication;
import ontime.stores.StoreUnavailableException;
import ontime.stores.airport.AirportSchedules;
import ontime.stores.publication.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What the loaded schedule says beside a flight, kept for some minutes. Of a day that is loaded, what batch counts; of any
 * other day, the same hour of the same weekday in the newest loaded week. While the store does not answer nothing is
 * known: an answer from less is better than none.
 */
final class ScheduleLookup {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 2_000;
    private static final int HOURS_OF_WEEK = 7 * 24;
    private static final int MINUTES_OF_HOUR = 60;

    private final AirportSchedules schedules;
    private final Publications publications;
    private final InstantSource clock;
    private final Map<String, Kept<Optional<AirportSchedule>>> kept = new ConcurrentHashMap<>();
    private volatile @Nullable Kept<NavigableSet<YearMonth>> months;

    private record Kept<T>(T value, Instant until) {}

    ScheduleLookup(AirportSchedules schedules, Publications publications, InstantSource clock) {
        this.schedules = schedules;
        this.publications = publications;
        this.clock = clock;
    }

    /** Departures and arrivals planned at an airport in the hour of an instant; empty where nothing is known of it. */
    Optional<Integer> findMovements(String airport, long minuteUtc) {
        long hour = Math.floorDiv(minuteUtc, MINUTES_OF_HOUR);
        YearMonth month = AirportSchedule.monthOf(hour);
        try {
            int planned = planned(airport, hour, month);
            if (planned > 0) {
                return Optional.of(planned);
            }
            return months().contains(month)
                    ? find(airport, month).map(quiet -> 0)
                    : newest().flatMap(newest -> find(airport, newest)
                            .map(schedule -> schedule.movementsAt(sameHourOfNewestWeek(hour, newest))));
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Miles of a route; empty where none of the flights flies it. */
    Optional<Integer> findMiles(String origin, String dest, long minuteUtc) {
        YearMonth month = AirportSchedule.monthOf(Math.floorDiv(minuteUtc, MINUTES_OF_HOUR));
        try {
            return find(origin, month)
                    .flatMap(schedule -> schedule.findMilesTo(dest))
                    .or(() -> newest().flatMap(newest -> find(origin, newest))
                            .flatMap(schedule -> schedule.findMilesTo(dest)));
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Around the ends of a month its hours have flights of the month beside it, too. */
    private int planned(String airport, long hour, YearMonth month) {
        return List.of(month.minusMonths(1), month, month.plusMonths(1)).stream()
                .filter(months()::contains)
                .flatMap(loaded -> find(airport, loaded).stream())
                .mapToInt(schedule -> schedule.movementsAt(hour))
                .sum();
    }

    /** The last day of a month is left out: its evening in UTC has flights of the next month, too. */
    private static long sameHourOfNewestWeek(long hour, YearMonth newest) {
        long first = AirportSchedule.firstHourOf(newest.atEndOfMonth().minusDays(7));
        return first + Math.floorMod(hour - first, HOURS_OF_WEEK);
    }

    private Optional<YearMonth> newest() {
        NavigableSet<YearMonth> loaded = months();
        return loaded.isEmpty() ? Optional.empty() : Optional.of(loaded.last());
    }

    private NavigableSet<YearMonth> months() {
        Kept<NavigableSet<YearMonth>> known = months;
        if (known == null || known.until().isBefore(clock.instant())) {
            NavigableSet<YearMonth> loaded = new TreeSet<>();
            publications.list(Dataset.AIRPORT_SCHEDULES).stream()
                    .map(Publication::month)
                    .forEach(loaded::add);
            known = new Kept<>(loaded, clock.instant().plus(KEPT));
            months = known;
        }
        return known.value();
    }

    private Optional<AirportSchedule> find(String airport, YearMonth month) {
        if (!months().contains(month)) {
            return Optional.empty();
        }
        String id = AirportSchedule.id(airport, month);
        Kept<Optional<AirportSchedule>> known = kept.get(id);
        if (known == null || known.until().isBefore(clock.instant())) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            known = new Kept<>(schedules.find(airport, month), clock.instant().plus(KEPT));
            kept.put(id, known);
        }
        return known.value();
    }
}
