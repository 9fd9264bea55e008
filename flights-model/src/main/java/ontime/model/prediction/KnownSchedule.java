package ontime.model.prediction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule of all flights says, looked up by key for a flight that comes alone. Asked for each flight, on
 * executors: what it holds is shared by the rows of a JVM.
 */
public interface KnownSchedule extends Serializable {

    /**
     * Departures and arrivals planned at an airport in the hour of UTC of an instant.
     *
     * @param minuteUtc the instant in minutes since 1970
     * @return null where nothing is known of the airport
     */
    @Nullable
    Integer movements(String airport, long minuteUtc);

    /**
     * The distance as BTS gives it.
     *
     * @param minuteUtc the departure in minutes since 1970
     * @return null where no flight of the route is known
     */
    @Nullable
    Integer miles(String origin, String dest, long minuteUtc);
}
