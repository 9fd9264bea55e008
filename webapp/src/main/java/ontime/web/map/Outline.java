package ontime.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Coasts and borders of the states and territories, from Natural Earth, which is in the public domain. The build takes its
 * TopoJSON files, at a scale of 1 to 50 million, from the WebJar of plotly.js.
 *
 * @see <a href="https://www.naturalearthdata.com">Natural Earth</a>
 */
@Component
final class Outline {

    private static final Set<String> TERRITORIES = Set.of("PRI", "VIR", "GUM", "MNP");

    private final List<Area> areas;

    Outline() {
        Stream<Topology.Polygon> states = Topology.read("usa_50m.json").polygons("subunits").stream()
                .filter(polygon -> polygon.country().equals("USA"));
        Stream<Topology.Polygon> territories = Topology.read("world_50m.json").polygons("countries").stream()
                .filter(polygon -> TERRITORIES.contains(polygon.id()));
        this.areas = Stream.concat(states, territories).flatMap(Area::stream).toList();
    }

    /** An SVG path of what a viewport shows of some frames. */
    String path(Viewport viewport, Set<Frame> frames) {
        StringBuilder path = new StringBuilder();
        areas.stream()
                .filter(area -> frames.contains(area.frame) && area.box.meets(viewport.box()))
                .forEach(area -> area.rings.forEach(ring -> append(path, ring, viewport)));
        return path.toString();
    }

    /** Appends a ring in whole pixels, each corner relative to the one before. Rings that are smaller are left out. */
    private static void append(StringBuilder path, List<Point> ring, Viewport viewport) {
        List<long[]> corners = new ArrayList<>();
        for (Point point : ring) {
            Point placed = viewport.place(point);
            long[] corner = {Math.round(placed.x()), Math.round(placed.y())};
            if (corners.size() > 1 && isBetween(corners.get(corners.size() - 2), last(corners), corner)) {
                corners.remove(corners.size() - 1);
            }
            if (corners.isEmpty() || last(corners)[0] != corner[0] || last(corners)[1] != corner[1]) {
                corners.add(corner);
            }
        }
        if (corners.size() > 2) {
            long[] before = corners.get(0);
            path.append('M').append(before[0]).append(' ').append(before[1]).append('l');
            for (long[] corner : corners.subList(1, corners.size())) {
                path.append(corner[0] - before[0])
                        .append(' ')
                        .append(corner[1] - before[1])
                        .append(' ');
                before = corner;
            }
            path.setCharAt(path.length() - 1, 'z');
        }
    }

    private static long[] last(List<long[]> corners) {
        return corners.get(corners.size() - 1);
    }

    /** Whether a corner lies on the straight line from the one before to the next. */
    private static boolean isBetween(long[] before, long[] corner, long[] next) {
        return (corner[0] - before[0]) * (next[1] - before[1]) == (corner[1] - before[1]) * (next[0] - before[0]);
    }

    /** A polygon in the plane. */
    private record Area(Frame frame, List<List<Point>> rings, Box box) {

        /** No area if no frame shows it, such as the outermost islands. */
        static Stream<Area> stream(Topology.Polygon polygon) {
            Point first = polygon.rings().get(0).get(0);
            return Frame.of(first.y(), first.x()).stream().map(frame -> {
                List<List<Point>> rings = polygon.rings().stream()
                        .map(ring -> ring.stream()
                                .map(point -> frame.project(point.y(), point.x()))
                                .toList())
                        .toList();
                return new Area(frame, rings, Box.around(rings.get(0)));
            });
        }
    }
}
