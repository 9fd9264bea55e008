package ontime.web.map;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the country with a projection of its own, at its place in the plane: the lower 48 states, and insets below them
 * for the parts that are far away. Units of the plane are radians of the globe on the mainland; Alaska is drawn smaller,
 * small islands larger.
 */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers are immutable
enum Frame {
    MAINLAND(Albers.of(29.5, 45.5, 37.5, -96), 1, new Point(0, 0), new Box(-125.5, 24, -66, 50), null),
    ALASKA(
            Albers.of(55, 65, 62, -154),
            0.32,
            new Point(-0.295, 0.215),
            new Box(170, 51, 360 - 129, 73),
            new Box(-0.4, 0.15, -0.21, 0.275)),
    HAWAII(
            Albers.of(8, 18, 20.6, -157.3),
            1,
            new Point(-0.155, 0.235),
            new Box(-161, 18, -154, 23),
            new Box(-0.205, 0.2, -0.108, 0.275)),
    GUAM(
            Albers.of(8, 18, 14.3, 145.2),
            1.3,
            new Point(-0.06, 0.25),
            new Box(144, 13, 146.5, 15.6),
            new Box(-0.087, 0.222, -0.033, 0.277)),
    PUERTO_RICO(
            Albers.of(8, 18, 18.1, -66.1),
            1.3,
            new Point(0.3, 0.25),
            new Box(-68, 17, -64, 19),
            new Box(0.25, 0.232, 0.345, 0.268));

    private final Albers projection;
    private final double scale;
    private final Point place;
    private final Box degrees;
    private final @Nullable Box inset;

    Frame(Albers projection, double scale, Point place, Box degrees, @Nullable Box inset) {
        this.projection = projection;
        this.scale = scale;
        this.place = place;
        this.degrees = degrees;
        this.inset = inset;
    }

    /** The frame of a position; empty for places that the map does not show. */
    static Optional<Frame> of(double latitude, double longitude) {
        return Arrays.stream(values())
                .filter(frame -> frame.degrees.holds(new Point(frame.eastward(longitude), latitude)))
                .findFirst();
    }

    /** A position in the plane. */
    Point project(double latitude, double longitude) {
        Point point = projection.project(latitude, longitude);
        return new Point(place.x() + scale * point.x(), place.y() + scale * point.y());
    }

    /** Units of the plane per radian of the globe. */
    double scale() {
        return scale;
    }

    /** The border around an inset; empty for the mainland. */
    Optional<Box> inset() {
        return Optional.ofNullable(inset);
    }

    /** The longitude counted from a frame's western end, which may lie beyond the date line. */
    private double eastward(double longitude) {
        return degrees.right() > 180 && longitude < 0 ? longitude + 360 : longitude;
    }
}
