package ontime.model.flight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a diverted flight landed. BTS has this since October 2008.
 *
 * @param landings BTS {@code DivAirportLandings}: at other airports than the destination
 * @param reachedDest BTS {@code DivReachedDest} = 1: it reached its destination after all
 * @param elapsedMinutes BTS {@code DivActualElapsedTime}: from the gate of the origin to that of the destination
 * @param arrDelay BTS {@code DivArrDelay}: minutes after schedule at the destination
 * @param stops where it landed on the way, in order; BTS names up to five, of which the first two are kept
 */
public record Diversion(
        @Nullable Integer landings,
        boolean reachedDest,
        @Nullable Integer elapsedMinutes,
        @Nullable Integer arrDelay,
        List<Stop> stops) {

    /** The number of stops that are stored. */
    public static final int MOST_STOPS = 2;

    public Diversion {
        stops = List.copyOf(stops);
        if (stops.size() > MOST_STOPS) {
            throw new IllegalArgumentException("more than " + MOST_STOPS + " stops: " + stops);
        }
    }

    /**
     * A landing on the way. Times are hhmm, local to the airport.
     *
     * @param airport its code
     * @param wheelsOn landing
     * @param groundMinutes away from a gate
     * @param wheelsOff the next take-off; null if the flight ended here
     * @param tailNum of the airplane that flew on
     */
    public record Stop(
            String airport,
            @Nullable String wheelsOn,
            @Nullable Integer groundMinutes,
            @Nullable String wheelsOff,
            @Nullable String tailNum) {}
}
