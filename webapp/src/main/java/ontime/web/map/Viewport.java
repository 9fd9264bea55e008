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

    /** The mainland and all insets. */
    static final Viewport WHOLE = of(new Box(-0.405, -0.252, 0.362, 0.282));

    private static final int LEAST_HEIGHT = 420;
    private static final int MOST_HEIGHT = 640;
    private static final double MARGIN = 60;

    /** About 1,300 km, so that a short route shows where in the country it is. */
    private static final double LEAST_WIDTH = 0.2;

    private static Viewport of(Box box) {
        double scale = WIDTH / box.width();
        return new Viewport(box.left(), box.top(), scale, (int) Math.round(box.height() * scale));
    }

    /** The smallest viewport that shows all points of a frame, with a margin. */
    static Viewport around(Collection<Point> points, Frame frame) {
        Box box = Box.around(points);
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(LEAST_WIDTH * frame.scale(), box.width()),
                (MOST_HEIGHT - 2 * MARGIN) / Math.max(Double.MIN_NORMAL, box.height()));
        int height = Math.max(LEAST_HEIGHT, (int) Math.round(box.height() * scale + 2 * MARGIN));
        return new Viewport(
                (box.left() + box.right()) / 2 - WIDTH / (2 * scale),
                (box.top() + box.bottom()) / 2 - height / (2 * scale),
                scale,
                height);
    }

    /** The position of a point in the image. */
    Point place(Point point) {
        return new Point((point.x() - left) * scale, (point.y() - top) * scale);
    }

    /** What it shows of the plane. */
    Box box() {
        return new Box(left, top, left + WIDTH / scale, top + height / scale);
    }
}
