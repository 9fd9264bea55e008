package ontime.model.flight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One flight as pages, documents and the index hold it: BTS's values under BTS's names in camel case. Times are hhmm,
 * local to the airport of the event; delays and durations are minutes, negative delays are early; the distance is in
 * miles. A value that BTS left empty is {@code null}.
 *
 * @param flightDate day of scheduled departure, local to the origin
 * @param carrier BTS {@code UniqueCarrier}: "PA (1)" where the code was used again later
 * @param flightNum BTS {@code FlightNum}
 * @param tailNum tail number as reported; BTS has garbled and missing ones
 * @param origin airport code
 * @param dest airport code
 * @param crsDepTime scheduled departure
 * @param depTime actual departure from the gate; null when cancelled
 * @param depDelay minutes
 * @param taxiOut minutes from gate to wheels off
 * @param wheelsOff local to the origin
 * @param wheelsOn local to the destination
 * @param taxiIn minutes from wheels on to gate
 * @param crsArrTime scheduled arrival, local to the destination
 * @param arrTime actual arrival at the gate
 * @param arrDelay minutes; null when cancelled or diverted
 * @param cancelled BTS {@code Cancelled} = 1
 * @param cancellationCode A carrier, B weather, C national air system, D security
 * @param diverted BTS {@code Diverted} = 1
 * @param crsElapsedTime scheduled minutes; BTS has negative ones
 * @param actualElapsedTime minutes gate to gate
 * @param airTime minutes wheels off to wheels on; BTS has some at or below 0
 * @param distance miles
 * @param carrierDelay minutes of the arrival delay that the carrier caused
 * @param weatherDelay minutes caused by extreme weather
 * @param nasDelay minutes caused by the national air system
 * @param securityDelay minutes caused by security
 * @param lateAircraftDelay minutes caused by the airplane's late arrival
 * @param ordinal 0, or 1 and up for further rows of the same key with other content
 * @param diversion where a diverted flight landed; null if it was not diverted or BTS does not say
 */
public record Flight(
        LocalDate flightDate,
        String carrier,
        int flightNum,
        @Nullable String tailNum,
        String origin,
        String dest,
        String crsDepTime,
        @Nullable String depTime,
        @Nullable Integer depDelay,
        @Nullable Integer taxiOut,
        @Nullable String wheelsOff,
        @Nullable String wheelsOn,
        @Nullable Integer taxiIn,
        @Nullable String crsArrTime,
        @Nullable String arrTime,
        @Nullable Integer arrDelay,
        boolean cancelled,
        @Nullable String cancellationCode,
        boolean diverted,
        @Nullable Integer crsElapsedTime,
        @Nullable Integer actualElapsedTime,
        @Nullable Integer airTime,
        @Nullable Integer distance,
        @Nullable Integer carrierDelay,
        @Nullable Integer weatherDelay,
        @Nullable Integer nasDelay,
        @Nullable Integer securityDelay,
        @Nullable Integer lateAircraftDelay,
        int ordinal,
        @Nullable Diversion diversion) {

    /** From this many minutes on an arrival is late, by the rule of the US Department of Transportation. */
    public static final int LATE_FROM_MINUTES = 15;

    public FlightKey key() {
        return new FlightKey(flightDate, carrier, flightNum, origin, dest, crsDepTime, ordinal);
    }

    public Route route() {
        return new Route(origin, dest);
    }

    public FlightStatus status() {
        if (cancelled) {
            return FlightStatus.CANCELLED;
        }
        if (diverted) {
            return FlightStatus.DIVERTED;
        }
        if (arrDelay == null) {
            return FlightStatus.UNKNOWN;
        }
        return arrDelay >= LATE_FROM_MINUTES ? FlightStatus.LATE : FlightStatus.ON_TIME;
    }
}
