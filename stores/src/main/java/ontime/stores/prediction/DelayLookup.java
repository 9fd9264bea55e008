package ontime.stores.prediction;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.DelayDay;
import ontime.model.prediction.KnownLeg;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;

/** What had happened to other flights by an instant, from the loaded data. The batch counts the same over all flights. */
public final class DelayLookup {

    /** A flight can leave or arrive this many days after its month. */
    private static final int DAYS_AFTER = 7;

    /** A turnaround of more than half a day ends a rotation, so these days hold all legs that matter. */
    private static final int DAYS_OF_ROTATION = 5;

    /** All airplanes of the airlines that report to BTS, for two months: about 10 kB each. */
    private static final int MOST_AIRPLANES = 12_000;

    private final DocumentStore store;
    private final LoadedMonths statesLoaded;
    private final LoadedMonths airplanesLoaded;
    private final Cache<DayKey, Optional<DelayDay>> foundDays;
    private final Cache<AirplaneKey, List<KnownLeg>> foundLegs;

    private record DayKey(String subject, LocalDate day, YearMonth month) {}

    private record AirplaneKey(String tailNum, YearMonth month) {}

    /** Reads from these stores, and caches what they answer for some minutes. */
    public DelayLookup(DocumentStore store, Publications publications, InstantSource clock) {
        this.store = store;
        this.statesLoaded = new LoadedMonths(publications, StoredDataset.DELAY_STATES, clock);
        this.airplanesLoaded = new LoadedMonths(publications, StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH, clock);
        this.foundDays = statesLoaded.<DayKey, Optional<DelayDay>>cache().build();
        this.foundLegs = airplanesLoaded
                .<AirplaneKey, List<KnownLeg>>cache(MOST_AIRPLANES)
                .build();
    }

    /**
     * Sums of a subject's counts over quarters of an hour; empty if no flights of that time are loaded.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public Optional<long[]> findCounts(String subject, long firstQuarter, long lastQuarter, LocalDate flightDate) {
        NavigableSet<YearMonth> loaded = statesLoaded.list();
        if (!loaded.contains(YearMonth.from(flightDate))
                && !loaded.contains(YearMonth.from(DelayDay.dayOf(lastQuarter)))) {
            return Optional.empty();
        }
        long[] sums = new long[DelayDay.COUNTS];
        LongStream.rangeClosed(
                        DelayDay.dayOf(firstQuarter).toEpochDay(),
                        DelayDay.dayOf(lastQuarter).toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .flatMap(day -> monthsAround(day)
                        .filter(loaded::contains)
                        .flatMap(month -> find(new DayKey(subject, day, month)).stream()))
                .forEach(day -> day.addTo(sums, firstQuarter, lastQuarter));
        return Optional.of(sums);
    }

    /**
     * An airplane's legs in the days before a flight and on the day after; empty if its month is not loaded.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public Optional<List<KnownLeg>> findLegs(String tailNum, LocalDate flightDate) {
        NavigableSet<YearMonth> loaded = airplanesLoaded.list();
        if (!loaded.contains(YearMonth.from(flightDate))) {
            return Optional.empty();
        }
        LocalDate first = flightDate.minusDays(DAYS_OF_ROTATION);
        LocalDate last = flightDate.plusDays(1);
        return Optional.of(monthsAround(flightDate)
                .filter(loaded::contains)
                .flatMap(month -> legs(new AirplaneKey(tailNum, month)).stream())
                .filter(leg ->
                        !leg.flightDate().isBefore(first) && !leg.flightDate().isAfter(last))
                .toList());
    }

    /** The months whose flights can be in the air on a day. */
    private static Stream<YearMonth> monthsAround(LocalDate day) {
        return Stream.of(day.minusDays(DAYS_AFTER), day, day.plusDays(1))
                .map(YearMonth::from)
                .distinct();
    }

    private Optional<DelayDay> find(DayKey key) {
        return foundDays.get(
                key,
                asked -> store.find(StoreCatalog.DELAY_DAYS, DelayDay.id(asked.subject(), asked.day(), asked.month())));
    }

    private List<KnownLeg> legs(AirplaneKey key) {
        return foundLegs.get(
                key, asked -> store.find(StoreCatalog.AIRPLANE_LEGS, AirplaneMonth.id(asked.tailNum(), asked.month()))
                        .orElse(List.of()));
    }
}
