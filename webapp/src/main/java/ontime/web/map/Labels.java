package ontime.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts labels next to dots where they cover no other label, no edge, and as few dots as possible. */
final class Labels {

    private static final int MOST = 12;

    /** Of a code in the larger text of phones. */
    private static final double WIDTH = 75;

    private static final double HEIGHT = 30;
    private static final double GAP = 4;

    private final Viewport viewport;
    private final List<Dot> dots;
    private final List<Box> taken = new ArrayList<>();

    Labels(Viewport viewport, List<Dot> dots) {
        this.viewport = viewport;
        this.dots = List.copyOf(dots);
    }

    /** A dot in the image. */
    record Dot(Point center, double radius) {

        boolean meets(Box box) {
            return box.meets(
                    new Box(center.x() - radius, center.y() - radius, center.x() + radius, center.y() + radius));
        }
    }

    /** The label of a dot; empty if there is no room. */
    Optional<RouteMap.Label> find(Dot dot) {
        if (taken.size() >= MOST) {
            return Optional.empty();
        }
        Optional<Side> best = Side.around(dot).stream()
                .filter(side -> taken.stream().noneMatch(side.box::meets) && isInside(side.box))
                .min(Comparator.comparingLong(side ->
                        dots.stream().filter(other -> other.meets(side.box)).count()));
        best.ifPresent(side -> taken.add(side.box));
        return best.map(Side::label);
    }

    private boolean isInside(Box box) {
        return box.left() >= 0 && box.right() <= Viewport.WIDTH && box.top() >= 0 && box.bottom() <= viewport.height();
    }

    private record Side(Box box, RouteMap.Label label) {

        static List<Side> around(Dot dot) {
            double x = dot.center.x();
            double y = dot.center.y();
            double gap = dot.radius + GAP;
            return List.of(
                    new Side(
                            new Box(x + gap, y - HEIGHT / 2, x + gap + WIDTH, y + HEIGHT / 2),
                            label(x + gap, y, "0.35em", "start")),
                    new Side(
                            new Box(x - gap - WIDTH, y - HEIGHT / 2, x - gap, y + HEIGHT / 2),
                            label(x - gap, y, "0.35em", "end")),
                    new Side(
                            new Box(x - WIDTH / 2, y - gap - HEIGHT, x + WIDTH / 2, y - gap),
                            label(x, y - gap, "0em", "middle")),
                    new Side(
                            new Box(x - WIDTH / 2, y + gap, x + WIDTH / 2, y + gap + HEIGHT),
                            label(x, y + gap, "0.75em", "middle")));
        }

        private static RouteMap.Label label(double x, double y, String shift, String anchor) {
            return new RouteMap.Label(
                    String.format(Locale.ROOT, "%.0f", x), String.format(Locale.ROOT, "%.0f", y), shift, anchor);
        }
    }
}
