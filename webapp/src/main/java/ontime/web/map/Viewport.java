package ontime.web.map;

import java.util.Collection;

/** The part of the plane that a map shows, and how it becomes the picture's units. */
record Viewport(double left, double top, double scale) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 600;

    private static final double MARGIN = 0.07;

    /** Some 1,300 km: a short route still shows where in the land it is. */
    private static final double LEAST_WIDTH = 0.2;

    /** The smallest that shows all points, with a margin. */
    static Viewport around(Collection<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        double ratio = (double) WIDTH / HEIGHT;
        double width = Math.max(LEAST_WIDTH, Math.max(right - left, (bottom - top) * ratio)) * (1 + 2 * MARGIN);
        return new Viewport((left + right - width) / 2, (top + bottom - width / ratio) / 2, WIDTH / width);
    }

    /** A point in the picture. */
    Point place(Point point) {
        return new Point((point.x() - left) * scale, (point.y() - top) * scale);
    }

    /** Whether a placed point can be seen. */
    static boolean shows(Point placed) {
        return placed.x() >= 0 && placed.x() <= WIDTH && placed.y() >= 0 && placed.y() <= HEIGHT;
    }
}
