package ontime.demo.place;

import java.time.ZoneId;

/**
 * An airport that demonstration flights use.
 *
 * @param index its position among all, counted from 0
 * @param code as BTS reports it
 * @param state postal code
 * @param latitude degrees north
 * @param longitude degrees east
 * @param zone of its clocks
 * @param size how much traffic it has
 * @param cells of a row with this origin or destination: ids, code, city, state and area, as BTS writes them
 * @param diversionCells of a row with a diversion to it: code and ids
 */
public record Field(
        int index,
        String code,
        String state,
        double latitude,
        double longitude,
        ZoneId zone,
        Size size,
        String cells,
        String diversionCells) {

    private static final double EARTH_RADIUS_MILES = 3_958.8;

    /** Statute miles along the great circle, rounded. */
    public int milesTo(Field other) {
        double a = StrictMath.toRadians(latitude);
        double b = StrictMath.toRadians(other.latitude);
        double east = StrictMath.toRadians(other.longitude - longitude);
        double half = square(StrictMath.sin((b - a) / 2))
                + StrictMath.cos(a) * StrictMath.cos(b) * square(StrictMath.sin(east / 2));
        return (int) StrictMath.round(2 * EARTH_RADIUS_MILES * StrictMath.asin(StrictMath.sqrt(half)));
    }

    /** From -1, due west, to 1, due east: how much the west wind helps on the way to the other. */
    public double eastwardTo(Field other) {
        double north = other.latitude - latitude;
        double east = (other.longitude - longitude) * StrictMath.cos(StrictMath.toRadians(latitude));
        double length = StrictMath.sqrt(square(north) + square(east));
        return length == 0 ? 0 : east / length;
    }

    private static double square(double number) {
        return number * number;
    }
}
