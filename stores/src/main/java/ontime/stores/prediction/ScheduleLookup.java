package ontime.stores.prediction;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.stores.airport.AirportSchedules;
import ontime.stores.publication.Publications;

/**
 * What the loaded schedule says beside a flight, kept for some minutes. Of a day that is loaded, what batch counts; of any
 * other day, the same hour of the same weekday in the newest loaded week.
 */
public final class ScheduleLookup {

    private static final int HOURS_OF_WEEK = 7 * 24;
    private static final int MINUTES_OF_HOUR = 60;

    private final AirportSchedules schedules;
    private final LoadedMonths loaded;
    private final Cache<Key, Optional<AirportSchedule>> found;

    private record Key(String airport, YearMonth month) {}

    /** A look-up by the stores; what they answer is kept for some minutes of the clock. */
    public ScheduleLookup(AirportSchedules schedules, Publications publications, InstantSource clock) {
        this.schedules = schedules;
        this.loaded = new LoadedMonths(publications, StoredDataset.AIRPORT_SCHEDULES, clock);
        this.found = loaded.<Key, Optional<AirportSchedule>>cache().build();
    }

    /**
     * Departures and arrivals planned at an airport in the hour of an instant; empty where nothing is known of it.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    public Optional<Integer> findMovements(String airport, long minuteUtc) {
        long hour = Math.floorDiv(minuteUtc, MINUTES_OF_HOUR);
        YearMonth month = AirportSchedule.monthOf(hour);
        int planned = planned(airport, hour, month);
        if (planned > 0) {
            return Optional.of(planned);
        }
        return loaded.list().contains(month)
                ? find(airport, month).map(quiet -> 0)
                : newest().flatMap(newest -> find(airport, newest)
                        .map(schedule -> schedule.movementsAt(sameHourOfNewestWeek(hour, newest))));
    }

    /**
     * Miles of a route; empty where none of the flights flies it.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    public Optional<Integer> findMiles(String origin, String dest, long minuteUtc) {
        YearMonth month = AirportSchedule.monthOf(Math.floorDiv(minuteUtc, MINUTES_OF_HOUR));
        return find(origin, month)
                .flatMap(schedule -> schedule.findMilesTo(dest))
                .or(() -> newest().flatMap(newest -> find(origin, newest))
                        .flatMap(schedule -> schedule.findMilesTo(dest)));
    }

    /** Around the ends of a month its hours have flights of the month beside it, too. */
    private int planned(String airport, long hour, YearMonth month) {
        return List.of(month.minusMonths(1), month, month.plusMonths(1)).stream()
                .filter(loaded.list()::contains)
                .flatMap(around -> find(airport, around).stream())
                .mapToInt(schedule -> schedule.movementsAt(hour))
                .sum();
    }

    /** The last day of a month is left out: its evening in UTC has flights of the next month, too. */
    private static long sameHourOfNewestWeek(long hour, YearMonth newest) {
        long first = AirportSchedule.firstHourOf(newest.atEndOfMonth().minusDays(7));
        return first + Math.floorMod(hour - first, HOURS_OF_WEEK);
    }

    private Optional<YearMonth> newest() {
        NavigableSet<YearMonth> months = loaded.list();
        return months.isEmpty() ? Optional.empty() : Optional.of(months.last());
    }

    private Optional<AirportSchedule> find(String airport, YearMonth month) {
        if (!loaded.list().contains(month)) {
            return Optional.empty();
        }
        return found.get(new Key(airport, month), asked -> schedules.find(asked.airport(), asked.month()));
    }
}
