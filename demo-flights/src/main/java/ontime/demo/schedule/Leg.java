package ontime.demo.schedule;

import ontime.demo.place.Field;

/**
 * A scheduled flight of every day.
 *
 * @param origin where it leaves
 * @param dest where it goes
 * @param flightNumber of its carrier
 * @param departsAfter minutes after the line's first departure
 * @param blockMinutes from gate to gate
 * @param airMinutes of them in the air, with the usual wind
 * @param miles along the great circle
 * @param onSaturdays whether it is flown on Saturdays too
 */
public record Leg(
        Field origin,
        Field dest,
        int flightNumber,
        int departsAfter,
        int blockMinutes,
        int airMinutes,
        int miles,
        boolean onSaturdays) {

    private static final int LEAST_BLOCK_MINUTES = 30;
    private static final double CLIMB_AND_DESCENT_MINUTES = 14;
    private static final double MILES_A_MINUTE = 7.9;
    private static final double HELP_OF_THE_WEST_WIND = 0.09;
    private static final int PADDING_MINUTES = 1;

    static Leg of(Field origin, Field dest, int flightNumber, int departsAfter, boolean onSaturdays) {
        int air = airMinutes(origin, dest);
        int block = origin.size().taxiOutMinutes() + air + dest.size().taxiInMinutes() + PADDING_MINUTES;
        return new Leg(
                origin,
                dest,
                flightNumber,
                departsAfter,
                Math.max(LEAST_BLOCK_MINUTES, block),
                air,
                origin.milesTo(dest),
                onSaturdays);
    }

    /** Minutes in the air from one airport to another, with the usual wind. */
    public static int airMinutes(Field origin, Field dest) {
        double speed = MILES_A_MINUTE * (1 + HELP_OF_THE_WEST_WIND * origin.eastwardTo(dest));
        return (int) StrictMath.round(CLIMB_AND_DESCENT_MINUTES + origin.milesTo(dest) / speed);
    }

    /** Minutes from the line's first departure to this leg's arrival. */
    int arrivesAfter() {
        return departsAfter + blockMinutes;
    }
}
