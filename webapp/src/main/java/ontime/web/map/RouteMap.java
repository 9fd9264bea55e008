package ontime.web.map;

import java.util.List;

/**
 * A map of routes, with the values of its SVG.
 *
 * @param text what it shows, for screen readers
 * @param height of the image; its width is 1,000
 * @param land one path of dots, one for each known airport, which show the outline of the country
 * @param arcs a path for each route
 * @param places the airports of the routes
 */
public record RouteMap(String text, int height, String land, List<Arc> arcs, List<Place> places) {

    public RouteMap {
        arcs = List.copyOf(arcs);
        places = List.copyOf(places);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return places.isEmpty();
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
     * @param x from the left
     * @param y from the top
     * @param radius by flights
     * @param labelled whether its code is shown
     * @param leftward whether the code is on the left, because there is no room on the right
     */
    public record Place(String code, String x, String y, String radius, boolean labelled, boolean leftward) {}
}
