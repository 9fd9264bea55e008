package ontime.model.prediction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the schedule of all flights, for the prediction of a single flight. Executors call it for each row; the rows of
 * a JVM share one cache.
 */
public interface KnownSchedule extends Serializable {

    /**
     * Departures and arrivals planned at an airport in the hour of UTC of an instant.
     *
     * @param minuteUtc the instant in minutes since 1970
     * @return null if nothing is known of the airport
     */
    @Nullable
    Integer movements(String airport, long minuteUtc);

    /**
     * The distance as BTS gives it.
     *
     * @param minuteUtc the departure in minutes since 1970
     * @return null if no flight of the route is known
     */
    @Nullable
    Integer miles(String origin, String dest, long minuteUtc);
}
