package ontime.stores.prediction;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;

/**
 * The schedule around a flight, from the loaded data, cached for some minutes. For a loaded day it is what the batch counts;
 * for any other day it is the same hour and weekday of the newest loaded week.
 */
public final class ScheduleLookup {

    private static final int HOURS_OF_WEEK = 7 * 24;
    private static final int MINUTES_OF_HOUR = 60;

    private final DocumentStore store;
    private final LoadedMonths loaded;
    private final Cache<Key, Optional<AirportSchedule>> found;

    private record Key(String airport, YearMonth month) {}

    /** Reads from these stores, and caches what they answer for some minutes. */
    public ScheduleLookup(DocumentStore store, Publications publications, InstantSource clock) {
        this.store = store;
        this.loaded = new LoadedMonths(publications, StoredDataset.AIRPORT_SCHEDULES, clock);
        this.found = loaded.<Key, Optional<AirportSchedule>>cache().build();
    }

    /**
     * Departures and arrivals planned at an airport in the hour of an instant; empty if nothing is known of it.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
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
     * The distance of a route in miles; empty if no loaded flight flies it.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public Optional<Integer> findMiles(String origin, String dest, long minuteUtc) {
        YearMonth month = AirportSchedule.monthOf(Math.floorDiv(minuteUtc, MINUTES_OF_HOUR));
        return find(origin, month)
                .flatMap(schedule -> schedule.findMilesTo(dest))
                .or(() -> newest().flatMap(newest -> find(origin, newest))
                        .flatMap(schedule -> schedule.findMilesTo(dest)));
    }

    /** Near the end of a month, an hour in UTC also has flights of the next or previous month. */
    private int planned(String airport, long hour, YearMonth month) {
        return List.of(month.minusMonths(1), month, month.plusMonths(1)).stream()
                .filter(loaded.list()::contains)
                .flatMap(around -> find(airport, around).stream())
                .mapToInt(schedule -> schedule.movementsAt(hour))
                .sum();
    }

    /** Without the last day of the month: its evening in UTC also has flights of the next month. */
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
        return found.get(
                new Key(airport, month),
                asked ->
                        store.find(StoreCatalog.AIRPORT_SCHEDULES, AirportSchedule.id(asked.airport(), asked.month())));
    }
}
