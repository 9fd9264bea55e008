package ontime.web.nearby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Objects;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The flights of each day by airport and hour. They are counted once a publication, so that a question about any airports and
 * dates adds up a few numbers of each instead of walking over the flights again.
 */
@Component
final class AirportDays {

    private static final int BYTES_OF_ROW = 25;

    /** In rows. */
    private static final int OVERHEAD_OF_DAY = 60;

    /** Of the heap: with 512 MiB, both directions of more than a year. */
    private static final int PERCENT_OF_HEAP = 12;

    private final Cache<Key, AirportDay> days = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / 100 * PERCENT_OF_HEAP / BYTES_OF_ROW)
            .weigher((Key key, AirportDay day) -> day.rows() + OVERHEAD_OF_DAY)
            .executor(Runnable::run)
            .build();

    private record Key(String version, LocalDate date, Dimension end, @Nullable String carrier) {}

    /**
     * The flights of a day. An airport is known by its position in the {@link LoadedFlights#values values} of the end.
     *
     * @param end {@link Dimension#ORIGIN} for departures, {@link Dimension#DEST} for arrivals
     * @param carrier airline; null for all airlines
     */
    AirportDay get(LoadedFlights flights, LocalDate date, Dimension end, @Nullable String carrier) {
        return Objects.requireNonNull(
                days.get(new Key(flights.version(), date, end, carrier), key -> count(flights, key)));
    }

    /** Forgets the days of other versions. */
    void keepOnly(String version) {
        days.asMap().keySet().removeIf(key -> !key.version.equals(version));
    }

    private static AirportDay count(LoadedFlights flights, Key key) {
        FlightFilter day = FlightFilter.ALL.between(key.date, key.date);
        FlightFilter filter = key.carrier == null ? day : day.with(Dimension.CARRIER, key.carrier);
        Dimension hour = key.end == Dimension.ORIGIN ? Dimension.DEPARTURE_HOUR : Dimension.ARRIVAL_HOUR;
        return AirportDay.of(
                flights.values(key.end),
                flights.answer(Crossing.of(filter, key.end, hour)).cells());
    }
}
