package ontime.web.map;

import java.util.Objects;
import ontime.model.airport.Airport;

/**
 * Albers' conic projection with the usual parallels and meridian of maps of the United States. It preserves areas.
 * Pacific islands beyond the date line stay in the west.
 */
final class Projection {

    private static final double FIRST_PARALLEL = Math.toRadians(29.5);
    private static final double SECOND_PARALLEL = Math.toRadians(45.5);
    private static final double ORIGIN_LATITUDE = Math.toRadians(37.5);
    private static final double MERIDIAN = -96;
    private static final double N = (Math.sin(FIRST_PARALLEL) + Math.sin(SECOND_PARALLEL)) / 2;
    private static final double C =
            Math.cos(FIRST_PARALLEL) * Math.cos(FIRST_PARALLEL) + 2 * N * Math.sin(FIRST_PARALLEL);
    private static final double ORIGIN_RADIUS = radius(ORIGIN_LATITUDE);

    private Projection() {}

    /** The position of an airport. */
    static Point of(Airport airport) {
        return of(
                Objects.requireNonNull(airport.latitude(), airport.code()),
                Objects.requireNonNull(airport.longitude(), airport.code()));
    }

    /** A position, in radians of the globe: x to the east, y to the south. */
    static Point of(double latitude, double longitude) {
        double east = Math.IEEEremainder(longitude - MERIDIAN, 360);
        // Guam is 240 degrees west of the meridian; flights cross the Pacific to it.
        double angle = N * Math.toRadians(east > 130 ? east - 360 : east);
        double radius = radius(Math.toRadians(latitude));
        return new Point(radius * Math.sin(angle), radius * Math.cos(angle) - ORIGIN_RADIUS);
    }

    private static double radius(double latitude) {
        return Math.sqrt(C - 2 * N * Math.sin(latitude)) / N;
    }
}
