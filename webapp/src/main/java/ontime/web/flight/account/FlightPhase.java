package ontime.web.flight.account;

import org.jspecify.annotations.Nullable;

/**
 * An event of a flight as scheduled and as it was.
 *
 * @param event which
 * @param airport code of where it takes place
 * @param scheduled null for take-off and landing, for which no schedule is published
 * @param actual null where it did not happen or is not reported
 * @param delay minutes, early ones negative; null where it is not known
 */
record FlightPhase(
        FlightEvent event,
        String airport,
        @Nullable LocalMoment scheduled,
        @Nullable LocalMoment actual,
        @Nullable Integer delay) {}
