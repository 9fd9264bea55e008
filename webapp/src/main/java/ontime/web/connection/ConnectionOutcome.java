package ontime.web.connection;

import io.swagger.v3.oas.annotations.media.Schema;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.web.flight.FlightAddress;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the flights of a connection whose day is loaded.
 *
 * @param made whether both flew and the minutes between them were enough
 * @param minutesBetween from the arrival at the gate to the departure, negative if the second flight left before; null if a
 *     flight was cancelled, or the first one diverted
 * @param incoming the first flight
 * @param outgoing the second flight
 */
@Schema(name = "ConnectionOutcome")
record ConnectionOutcome(boolean made, @Nullable Integer minutesBetween, Flown incoming, Flown outgoing) {

    /**
     * A flight as it was flown.
     *
     * @param status of its arrival
     * @param delay of the first flight's arrival or the second one's departure, in minutes, early negative; null if it has none
     * @param page of the flight
     */
    @Schema(name = "ConnectionFlown")
    record Flown(FlightStatus status, @Nullable Integer delay, String page) {}

    /**
     * The outcome of two flights.
     *
     * @param scheduledMinutes between them
     * @param minimumMinutes that the traveller needs of them
     */
    static ConnectionOutcome of(Flight incoming, Flight outgoing, int scheduledMinutes, int minimumMinutes) {
        Integer arrival = incoming.arrDelay();
        Integer departure = outgoing.depDelay();
        Integer between = arrival == null || departure == null || outgoing.cancelled()
                ? null
                : Integer.valueOf(scheduledMinutes - arrival + departure);
        return new ConnectionOutcome(
                between != null && between >= minimumMinutes,
                between,
                new Flown(incoming.status(), arrival, FlightAddress.of(incoming)),
                new Flown(outgoing.status(), outgoing.cancelled() ? null : departure, FlightAddress.of(outgoing)));
    }
}
