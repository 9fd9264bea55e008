package ontime.model.prediction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What had happened to other flights, looked up by key for a flight that comes alone. Asked for each flight, on executors:
 * what it holds is shared by the rows of a JVM.
 */
public interface KnownDelays extends Serializable {

    /**
     * Events of an airport or a carrier, as the features count them.
     *
     * @param subject an airport's code, or {@code carrier DL}
     * @param firstQuarter of an hour, counted since 1970 in UTC
     * @param lastQuarter the last one that counts
     * @param flightDate of the flight that asks
     * @return sums in the order of {@link DelayDay}; null where no flights of that time are loaded
     */
    long @Nullable [] counts(String subject, long firstQuarter, long lastQuarter, LocalDate flightDate);

    /**
     * All legs of an airplane in the days around a flight, in any order.
     *
     * @param flightDate of the flight that asks
     * @return null where no flights of that time are loaded
     */
    @Nullable
    List<KnownLeg> legs(String tailNum, LocalDate flightDate);
}
