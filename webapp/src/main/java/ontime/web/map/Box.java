package ontime.web.map;

import java.util.Collection;

/** A rectangle in the plane. */
record Box(double left, double top, double right, double bottom) {

    /** The smallest box around some points. */
    static Box around(Collection<Point> points) {
        return new Box(
                points.stream().mapToDouble(Point::x).min().orElse(0),
                points.stream().mapToDouble(Point::y).min().orElse(0),
                points.stream().mapToDouble(Point::x).max().orElse(0),
                points.stream().mapToDouble(Point::y).max().orElse(0));
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Point point) {
        return point.x() > left && point.x() < right && point.y() > top && point.y() < bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
