package ontime.web.map;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import ontime.model.airport.Airport;

/** The shortest path between two places over the globe. */
public final class GreatCircle {

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double STEP_KM = 250;
    private static final int STEP_DEGREES = 4;

    private GreatCircle() {}

    /** The length of the path between two places in kilometers, by the haversine formula. */
    public static double kilometers(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double northward = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double eastward = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double haversine = northward * northward
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * eastward * eastward;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** Points of the path, including both ends, close enough to look like a curve; x is the longitude, y the latitude. */
    static List<Point> points(Airport from, Airport to) {
        double[] a = vector(from);
        double[] b = vector(to);
        double angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
        int steps = Math.max(3, (int) Math.ceil(angle * EARTH_RADIUS_KM / STEP_KM));
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> between(a, b, angle, (double) step / steps))
                .toList();
    }

    /** Points at a distance from a place, all around it; x is the longitude, y the latitude. */
    static List<Point> around(double latitude, double longitude, double kilometers) {
        double angle = kilometers / EARTH_RADIUS_KM;
        double sine = Math.sin(Math.toRadians(latitude));
        double cosine = Math.cos(Math.toRadians(latitude));
        return IntStream.rangeClosed(0, 360 / STEP_DEGREES)
                .mapToObj(step -> {
                    double bearing = Math.toRadians(step * STEP_DEGREES);
                    double y = sine * Math.cos(angle) + cosine * Math.sin(angle) * Math.cos(bearing);
                    double x = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosine, Math.cos(angle) - sine * y);
                    return new Point(
                            Math.IEEEremainder(longitude + Math.toDegrees(x), 360),
                            Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, y)))));
                })
                .toList();
    }

    private static Point between(double[] a, double[] b, double angle, double part) {
        // Two airports may have the same position.
        double ofA = angle == 0 ? 1 : Math.sin((1 - part) * angle) / Math.sin(angle);
        double ofB = angle == 0 ? 0 : Math.sin(part * angle) / Math.sin(angle);
        double x = ofA * a[0] + ofB * b[0];
        double y = ofA * a[1] + ofB * b[1];
        double z = ofA * a[2] + ofB * b[2];
        return new Point(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, z)))));
    }

    private static double[] vector(Airport airport) {
        double latitude = Math.toRadians(Objects.requireNonNull(airport.latitude(), airport.code()));
        double longitude = Math.toRadians(Objects.requireNonNull(airport.longitude(), airport.code()));
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}
