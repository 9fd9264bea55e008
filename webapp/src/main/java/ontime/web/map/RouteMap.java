package ontime.web.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of airports and routes, with the values of its SVG.
 *
 * @param text what it shows, for screen readers
 * @param height of the image; its width is 1,000
 * @param land one path of coasts and borders
 * @param insets one path of the borders around insets; empty if there are none
 * @param reach the path of a circle around a place; empty if there is none
 * @param arcs a path for each route
 * @param places the airports
 */
public record RouteMap(
        String text, int height, String land, String insets, String reach, List<Arc> arcs, List<Place> places) {

    public RouteMap {
        arcs = List.copyOf(arcs);
        places = List.copyOf(places);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return places.isEmpty() && reach.isEmpty();
    }

    /**
     * A route.
     *
     * @param path of its great circle
     * @param weight 1 to 4, by flights
     */
    public record Arc(String path, int weight) {}

    /**
     * An airport.
     *
     * @param code its code
     * @param title its place, code and flights
     * @param address of its page
     * @param x from the left
     * @param y from the top
     * @param radius by flights
     * @param label where its code is shown; null if it is not shown
     */
    public record Place(
            String code, String title, String address, String x, String y, String radius, @Nullable Label label) {}

    /**
     * The code of an airport.
     *
     * @param x of its anchor
     * @param y of its base line
     * @param shift of the base line downward, in heights of the text
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    public record Label(String x, String y, String shift, String anchor) {}
}
