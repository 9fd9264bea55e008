package ontime.web.flight.account;

import org.jspecify.annotations.Nullable;

/**
 * An event of a flight, as scheduled and as it happened.
 *
 * @param event the event
 * @param airport code of the airport where it happens
 * @param scheduled null for take-off and landing, for which no schedule is published
 * @param actual null if it did not happen or is not reported
 * @param delay minutes, negative if early; null if unknown
 */
record FlightPhase(
        FlightEvent event,
        String airport,
        @Nullable LocalMoment scheduled,
        @Nullable LocalMoment actual,
        @Nullable Integer delay) {}
