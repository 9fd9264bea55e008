package ontime.stores.prediction;

import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownLeg;
import ontime.model.prediction.KnownSchedule;
import ontime.model.server.MongoServer;
import ontime.model.weather.Observation;
import ontime.stores.MongoConnection;
import ontime.stores.publication.MongoPublications;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded of all flights, for column functions on executors. The process that creates it closes it after its last
 * query; copies of it on executors in other JVMs keep their connection until their JVM ends.
 */
public final class MongoKnownFlights implements KnownSchedule, KnownDelays, AutoCloseable {

    /** For a flight that waits for its prediction: a store that does not answer by then counts as away. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    /**
     * By the object that was created, of which each task of an executor gets a copy: only a static map lets the copies share
     * one connection and one cache.
     */
    private static final Map<Place, Lookups> OF_JVM = new ConcurrentHashMap<>();

    private final Place place;

    /** Each copy looks them up once. */
    private transient volatile @Nullable Lookups lookups;

    private record Place(UUID owner, MongoServer server, String database, boolean isWaitedFor)
            implements Serializable {}

    private record Lookups(
            MongoConnection connection,
            StoreGate gate,
            ScheduleLookup schedule,
            DelayLookup delays,
            WeatherLookup weather) {

        static Lookups open(Place place) {
            Duration patience = place.isWaitedFor() ? MongoConnection.DEFAULT_PATIENCE : AT_ONCE;
            MongoConnection connection = MongoConnection.open(place.server(), place.database(), patience);
            MongoPublications publications = new MongoPublications(connection);
            InstantSource clock = InstantSource.system();
            return new Lookups(
                    connection,
                    new StoreGate(clock),
                    new ScheduleLookup(connection, publications, clock),
                    new DelayLookup(connection, publications, clock),
                    new WeatherLookup(connection, publications, clock));
        }
    }

    private MongoKnownFlights(Place place) {
        this.place = place;
    }

    /** Reads a database. While it is down, nothing is known, and a waiting flight is predicted from less. */
    public static MongoKnownFlights atOnce(MongoServer server, String database) {
        return new MongoKnownFlights(new Place(UUID.randomUUID(), server, database, false));
    }

    /** Reads a database. While it is down, {@link ontime.stores.StoreUnavailableException} is thrown. */
    public static MongoKnownFlights whole(MongoServer server, String database) {
        return new MongoKnownFlights(new Place(UUID.randomUUID(), server, database, true));
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

    @Override
    public @Nullable Observation observation(String airport, long minuteUtc) {
        return ask(lookups -> lookups.weather.find(airport, minuteUtc));
    }

    /** Closes the connection of this JVM. A query that still uses it fails. */
    @Override
    public void close() {
        Lookups open = OF_JVM.remove(place);
        if (open != null) {
            open.connection.close();
        }
    }

    private <T> @Nullable T ask(Function<Lookups, Optional<T>> question) {
        Lookups found = lookups();
        Optional<T> answer = place.isWaitedFor()
                ? question.apply(found)
                : found.gate.ask(() -> question.apply(found), Optional.<T>empty());
        return answer.orElse(null);
    }

    private Lookups lookups() {
        Lookups found = lookups;
        if (found == null) {
            found = OF_JVM.computeIfAbsent(place, Lookups::open);
            lookups = found;
        }
        return found;
    }
}
