package ontime.streaming.prediction;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ontime.features.KnownDelays;
import ontime.features.KnownLeg;
import ontime.features.KnownSchedule;
import ontime.stores.MongoConnection;
import ontime.stores.airplane.MongoAirplaneMonths;
import ontime.stores.airport.MongoAirportSchedules;
import ontime.stores.prediction.MongoDelayDays;
import ontime.stores.publication.MongoPublications;
import org.jspecify.annotations.Nullable;

/** What is loaded of all flights, as columns' functions on executors ask the store for it. */
final class StoredFlights implements KnownSchedule, KnownDelays {

    /** A flight waits for its answer: a store that does not answer at once counts as away. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** A task is a copy of this object: tasks of a JVM share one connection and what it brought. */
    private static final Map<String, Lookups> OF_JVM = new ConcurrentHashMap<>();

    private final String uri;
    private final String database;

    private record Lookups(StoreGate gate, ScheduleLookup schedule, DelayLookup delays) {

        static Lookups open(String uri, String database) {
            MongoConnection connection = MongoConnection.open(uri, database, PATIENCE);
            MongoPublications publications = new MongoPublications(connection);
            InstantSource clock = InstantSource.system();
            return new Lookups(
                    new StoreGate(clock),
                    new ScheduleLookup(new MongoAirportSchedules(connection), publications, clock),
                    new DelayLookup(
                            new MongoDelayDays(connection), new MongoAirplaneMonths(connection), publications, clock));
        }
    }

    StoredFlights(String uri, String database) {
        this.uri = uri;
        this.database = database;
    }

    @Override
    public @Nullable Integer movements(String airport, long minuteUtc) {
        return ask(lookups -> lookups.schedule.findMovements(airport, minuteUtc));
    }

    @Override
    public @Nullable Integer miles(String origin, String dest, long minuteUtc) {
        return ask(lookups -> lookups.schedule.findMiles(origin, dest, minuteUtc));
    }

    @Override
    public long @Nullable [] counts(String subject, long firstQuarter, long lastQuarter, LocalDate flightDate) {
        return ask(lookups -> lookups.delays.findCounts(subject, firstQuarter, lastQuarter, flightDate));
    }

    @Override
    public @Nullable List<KnownLeg> legs(String tailNum, LocalDate flightDate) {
        return ask(lookups -> lookups.delays.findLegs(tailNum, flightDate));
    }

    private <T> @Nullable T ask(Function<Lookups, Optional<T>> question) {
        Lookups lookups = OF_JVM.computeIfAbsent(uri + " " + database, key -> Lookups.open(uri, database));
        return lookups.gate
                .ask(() -> question.apply(lookups), Optional.<T>empty())
                .orElse(null);
    }
}
