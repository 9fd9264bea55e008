package ontime.web.map;

import java.util.List;

/**
 * A picture of routes, as SVG needs it.
 *
 * @param text what it shows, for people who do not see it
 * @param height of the picture; its width is 1,000
 * @param land one path of dots: every known airport, which together give the land its shape
 * @param arcs a path for each route
 * @param places the airports of the routes
 */
public record RouteMap(String text, int height, String land, List<Arc> arcs, List<Place> places) {

    public RouteMap {
        arcs = List.copyOf(arcs);
        places = List.copyOf(places);
    }

    /** Whether there is anything to see. */
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
     * @param labelled whether its code is written beside it
     * @param leftward whether it is written to the left, since there is no room on the right
     */
    public record Place(String code, String x, String y, String radius, boolean labelled, boolean leftward) {}
}
