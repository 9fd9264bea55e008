package ontime.demo.flight;

import ontime.demo.schedule.Tour;

/** An airplane as the month goes on: when it is ready again, and what its last flight left undone. */
final class TouringAirplane {

    /** Minutes that a late airplane's crew saves at the gate. */
    private static final int HURRY_MINUTES = 5;

    private final Tour tour;
    private int ready = Integer.MIN_VALUE;
    private char cancelledWayOut;
    private int leftOut;

    TouringAirplane(Tour tour) {
        this.tour = tour;
    }

    Tour tour() {
        return tour;
    }

    /** Whether a flight is one of the first ones that the month does without. */
    boolean leavesOut() {
        return leftOut++ < tour.flightsLeftOut();
    }

    /** Minutes that it comes too late for a departure; 0 where it is there in time. */
    int minutesLateFor(int departure) {
        return Math.max(0, Math.max(ready, departure) - departure);
    }

    /** Not before it is ready. */
    int earliest(int departure) {
        return Math.max(ready, departure);
    }

    void arrived(int moment) {
        ready = moment + tour.turnMinutes() - HURRY_MINUTES;
    }

    /** Remembers that the way out is cancelled, so that there is no way back either. */
    void cancelWayOut(char code) {
        cancelledWayOut = code;
    }

    /** Why the way out before this flight was cancelled; 0 where it was flown. Forgets it. */
    char takeCancelledWayOut() {
        char code = cancelledWayOut;
        cancelledWayOut = 0;
        return code;
    }
}
