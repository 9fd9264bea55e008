package ontime.web.connection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import ontime.model.connection.DelayCurve;
import org.jspecify.annotations.Nullable;

/**
 * A flight of a connection, and what is expected of it.
 *
 * @param carrier airline code
 * @param flightNum flight number
 * @param origin airport code
 * @param dest airport code
 * @param flightDate day, local to the origin
 * @param crsDepTime scheduled departure, hhmm local to the origin
 * @param crsArrTime scheduled arrival, hhmm local to the destination
 * @param arrivalDate day of the scheduled arrival, local to the destination
 * @param scheduleOf the day whose schedule has these times
 * @param source what its delay is expected from
 * @param pastFlights the number of past flights that were counted
 * @param delay of the incoming flight's arrival, or of the outgoing flight's departure
 * @param notFlown the probability that the flight is cancelled or, if it is the incoming one, diverted; 0 to 1
 * @param page with the flight's prediction; null if its delay is expected from past flights
 */
@Schema(name = "ConnectedFlight")
record ConnectedFlight(
        String carrier,
        int flightNum,
        String origin,
        String dest,
        LocalDate flightDate,
        String crsDepTime,
        String crsArrTime,
        LocalDate arrivalDate,
        LocalDate scheduleOf,
        DelaySource source,
        int pastFlights,
        Delay delay,
        double notFlown,
        @Nullable String page) {

    /**
     * The delays between which eight of ten such flights are, in minutes; early is negative.
     *
     * @param low one of ten flights has less
     * @param median half of the flights have less
     * @param high one of ten flights has more
     */
    @Schema(name = "ConnectedFlightDelay")
    record Delay(long low, long median, long high) {

        static Delay of(DelayCurve curve) {
            return new Delay(Math.round(curve.low()), Math.round(curve.median()), Math.round(curve.high()));
        }
    }
}
