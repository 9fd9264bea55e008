package ontime.web.map;

import java.util.Collection;

/**
 * The part of the plane that a map shows, and its scale.
 *
 * @param left of the plane
 * @param top of the plane
 * @param scale units of the image per unit of the plane
 * @param height of the image; its width is {@link #WIDTH}
 */
record Viewport(double left, double top, double scale, int height) {

    static final int WIDTH = 1000;

    private static final int LEAST_HEIGHT = 420;
    private static final int MOST_HEIGHT = 640;
    private static final double MARGIN = 60;

    /** About 1,300 km, so that a short route shows where in the country it is. */
    private static final double LEAST_WIDTH = 0.2;

    /** The smallest viewport that shows all points, with a margin. */
    static Viewport around(Collection<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(LEAST_WIDTH, right - left),
                (MOST_HEIGHT - 2 * MARGIN) / Math.max(Double.MIN_NORMAL, bottom - top));
        int height = Math.max(LEAST_HEIGHT, (int) Math.round((bottom - top) * scale + 2 * MARGIN));
        return new Viewport(
                (left + right) / 2 - WIDTH / (2 * scale), (top + bottom) / 2 - height / (2 * scale), scale, height);
    }

    /** The position of a point in the image. */
    Point place(Point point) {
        return new Point((point.x() - left) * scale, (point.y() - top) * scale);
    }

    /** Whether a position in the image is visible. */
    boolean shows(Point placed) {
        return placed.x() >= 0 && placed.x() <= WIDTH && placed.y() >= 0 && placed.y() <= height;
    }
}
