package ontime.demo.flight;

import java.time.LocalDate;
import ontime.demo.schedule.Leg;
import ontime.demo.schedule.Tour;

/**
 * A flight as its schedule has it. Moments are minutes since 1970 in UTC.
 *
 * @param date of departure, local to the origin
 * @param tour of the airplane that is to fly it
 * @param leg from where to where
 * @param departs from the gate
 */
public record Scheduled(LocalDate date, Tour tour, Leg leg, int departs) {

    /** When it is to arrive at the gate. */
    public int arrives() {
        return departs + leg.blockMinutes();
    }
}
