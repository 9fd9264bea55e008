package ontime.web.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the borders of a TopoJSON file. Neighbors share arcs, so their common border is the same line. Own code, because the
 * format is small and no maintained Java library reads it.
 *
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON</a>
 */
final class Topology {

    private final JsonNode file;
    private final List<List<Point>> arcs = new ArrayList<>();

    private Topology(JsonNode file) {
        this.file = file;
        JsonNode scale = file.at("/transform/scale");
        JsonNode origin = file.at("/transform/translate");
        for (JsonNode arc : file.get("arcs")) {
            List<Point> points = new ArrayList<>();
            int x = 0;
            int y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asInt();
                y += step.get(1).asInt();
                points.add(new Point(
                        x * scale.get(0).asDouble() + origin.get(0).asDouble(),
                        y * scale.get(1).asDouble() + origin.get(1).asDouble()));
            }
            arcs.add(points);
        }
    }

    /**
     * A polygon of a state or country.
     *
     * @param id of the state or country
     * @param country of a state; empty for countries
     * @param rings its border and its holes; x is the longitude, y the latitude
     */
    record Polygon(String id, String country, List<List<Point>> rings) {}

    /** Reads a file next to this class. */
    static Topology read(String name) {
        try (InputStream in = Objects.requireNonNull(Topology.class.getResourceAsStream(name), name)) {
            return new Topology(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every polygon of an object of the file. */
    List<Polygon> polygons(String object) {
        return file.at("/objects/" + object + "/geometries")
                .valueStream()
                .flatMap(geometry -> {
                    JsonNode polygons = geometry.get("arcs");
                    Stream<JsonNode> each = geometry.get("type").asString().equals("MultiPolygon")
                            ? polygons.valueStream()
                            : Stream.of(polygons);
                    return each.map(polygon -> new Polygon(
                            geometry.path("id").asString(""),
                            geometry.at("/properties/gu").asString(""),
                            polygon.valueStream().map(this::ring).toList()));
                })
                .toList();
    }

    private List<Point> ring(JsonNode numbers) {
        List<Point> ring = new ArrayList<>();
        for (JsonNode number : numbers) {
            int arc = number.asInt();
            List<Point> points = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
            if (arc < 0) {
                Collections.reverse(points);
            }
            // An arc begins where the one before ends.
            ring.addAll(ring.isEmpty() ? points : points.subList(1, points.size()));
        }
        return ring;
    }
}
