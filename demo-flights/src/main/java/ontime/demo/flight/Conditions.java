package ontime.demo.flight;

/**
 * What a flight meets.
 *
 * @param lateness of its carrier; 1 is usual
 * @param weatherHere severity at the origin at departure
 * @param weatherThere severity at the destination at arrival
 * @param crowding at the origin, 0 to 1
 * @param hour local to the origin
 * @param lateAircraftMinutes that its airplane comes too late for it
 */
record Conditions(
        double lateness, double weatherHere, double weatherThere, double crowding, int hour, int lateAircraftMinutes) {

    private static final int QUIET_HOUR = 5;
    private static final int BUSIEST_HOUR = 18;

    /** How busy the day is by now: 0 in the early morning, 1 from early evening on. */
    double busyness() {
        return Math.min(1, Math.max(0, (double) (hour - QUIET_HOUR) / (BUSIEST_HOUR - QUIET_HOUR)));
    }
}
