package ontime.streaming.prediction;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ontime.features.KnownSchedule;
import ontime.stores.MongoConnection;
import ontime.stores.airport.MongoAirportSchedules;
import ontime.stores.publication.MongoPublications;
import org.jspecify.annotations.Nullable;

/** The loaded schedule, as a column's function on executors asks the store for it. */
final class StoredSchedule implements KnownSchedule {

    /** A flight waits for its answer: a store that does not answer at once counts as away. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** A task is a copy of this object: tasks of a JVM share one connection and what it brought. */
    private static final Map<String, ScheduleLookup> OF_JVM = new ConcurrentHashMap<>();

    private final String uri;
    private final String database;

    StoredSchedule(String uri, String database) {
        this.uri = uri;
        this.database = database;
    }

    @Override
    public @Nullable Integer movements(String airport, long minuteUtc) {
        return lookup().findMovements(airport, minuteUtc).orElse(null);
    }

    @Override
    public @Nullable Integer miles(String origin, String dest, long minuteUtc) {
        return lookup().findMiles(origin, dest, minuteUtc).orElse(null);
    }

    private ScheduleLookup lookup() {
        return OF_JVM.computeIfAbsent(uri + " " + database, key -> {
            MongoConnection connection = MongoConnection.open(uri, database, PATIENCE);
            return new ScheduleLookup(
                    new MongoAirportSchedules(connection), new MongoPublications(connection), InstantSource.system());
        });
    }
}
