package ontime.model.prediction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ontime.model.weather.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what had happened to other flights, for the prediction of a single flight. Executors call it for each row; the
 * rows of a JVM share one cache.
 */
public interface KnownDelays extends Serializable {

    /**
     * Events of an airport or a carrier, as the features count them.
     *
     * @param subject an airport's code, or {@code carrier DL}
     * @param firstQuarter of an hour, counted since 1970 in UTC
     * @param lastQuarter the last one that counts
     * @param flightDate of the flight that asks
     * @return sums in the order of {@link DelayDay}; null if no flights of that time are loaded
     */
    long @Nullable [] counts(String subject, long firstQuarter, long lastQuarter, LocalDate flightDate);

    /**
     * All legs of an airplane in the days around a flight, in any order.
     *
     * @param flightDate of the flight that asks
     * @return null if no flights of that time are loaded
     */
    @Nullable
    List<KnownLeg> legs(String tailNum, LocalDate flightDate);

    /**
     * The last observation of the weather at an airport by a minute.
     *
     * @param minuteUtc since 1970
     * @return null if nothing was observed in the three hours before
     */
    default @Nullable Observation observation(String airport, long minuteUtc) {
        return null;
    }
}
