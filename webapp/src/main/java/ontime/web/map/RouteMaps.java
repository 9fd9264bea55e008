package ontime.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayPart;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** Draws maps of routes and airports. */
@Component
public final class RouteMaps {

    /** More lines would hide each other. */
    private static final int MOST_ARCS = 150;

    private static final int MOST_LABELS = 12;

    /** Labels that are closer to each other would overlap. */
    private static final double LABEL_WIDTH = 75;

    private static final double LABEL_HEIGHT = 30;

    private final AirportDirectory airports;

    RouteMaps(AirportDirectory airports) {
        this.airports = airports;
    }

    /**
     * A map of the routes of a report, by their flights. Airports without a known place are left out.
     *
     * @param routes both directions of a route are one line
     * @param text what the map shows, in words
     */
    public RouteMap ofRoutes(List<DelayPart> routes, String text) {
        return ofRoutes(
                routes.stream().collect(Collectors.toMap(part -> Route.parse(part.id()), RouteMaps::flights)), text);
    }

    /** A map of routes by their flights. */
    public RouteMap ofRoutes(Map<Route, Long> flightsByRoute, String text) {
        Map<String, Airport> known = withPlace();
        List<Line> lines = lines(flightsByRoute, known);
        List<Point> shown =
                lines.stream().flatMap(line -> line.points().stream()).toList();
        return draw(Viewport.around(shown), lines, flightsOfEnds(lines), known, text);
    }

    /** A map of airports by their flights, without routes. */
    public RouteMap ofAirports(List<DelayPart> parts, String text) {
        Map<String, Airport> known = withPlace();
        Map<String, Long> places = parts.stream()
                .filter(part -> known.containsKey(part.id()))
                .collect(Collectors.toMap(DelayPart::id, RouteMaps::flights));
        // The mainland fills the map; with the islands of the far Pacific it would be small.
        List<Point> shown = places.keySet().stream()
                .map(known::get)
                .filter(RouteMaps::isNearMostLand)
                .map(Projection::of)
                .toList();
        return draw(Viewport.around(shown), List.of(), places, known, text);
    }

    private static long flights(DelayPart part) {
        return part.figures().totals().flights();
    }

    private Map<String, Airport> withPlace() {
        return airports.list().stream()
                .filter(Airport::hasPlace)
                .collect(Collectors.toMap(Airport::code, Function.identity()));
    }

    private static boolean isNearMostLand(Airport airport) {
        Double latitude = airport.latitude();
        Double longitude = airport.longitude();
        return latitude != null && longitude != null && latitude > 15 && longitude > -180 && longitude < -60;
    }

    private static List<Line> lines(Map<Route, Long> flightsByRoute, Map<String, Airport> known) {
        Map<String, Line> lines = new TreeMap<>();
        flightsByRoute.forEach((route, flights) -> {
            Airport from = known.get(route.origin());
            Airport to = known.get(route.dest());
            if (from != null && to != null) {
                String ends = Stream.of(from.code(), to.code()).sorted().collect(Collectors.joining("-"));
                lines.merge(ends, new Line(from, to, flights), Line::plus);
            }
        });
        return lines.values().stream()
                .sorted(Comparator.comparing(Line::flights).reversed())
                .limit(MOST_ARCS)
                .toList();
    }

    private static Map<String, Long> flightsOfEnds(List<Line> lines) {
        Map<String, Long> flights = new TreeMap<>();
        lines.forEach(line -> Stream.of(line.from(), line.to())
                .forEach(airport -> flights.merge(airport.code(), line.flights(), Long::sum)));
        return flights;
    }

    private static RouteMap draw(
            Viewport viewport, List<Line> lines, Map<String, Long> flights, Map<String, Airport> known, String text) {
        long most = lines.stream().mapToLong(Line::flights).max().orElse(1);
        List<RouteMap.Arc> arcs = lines.stream()
                .sorted(Comparator.comparing(Line::flights))
                .map(line -> new RouteMap.Arc(
                        path(viewport, line), 1 + (int) Math.round(3 * Math.sqrt((double) line.flights() / most))))
                .toList();
        return new RouteMap(text, viewport.height(), land(viewport, known), arcs, places(viewport, flights, known));
    }

    private static String path(Viewport viewport, Line line) {
        return line.points().stream()
                .map(viewport::place)
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    /** A dot is a line of length 0 with round ends. */
    private static String land(Viewport viewport, Map<String, Airport> known) {
        return known.values().stream()
                .map(Projection::of)
                .map(viewport::place)
                .filter(viewport::shows)
                .map(point -> "M%s %sh0".formatted(number(point.x()), number(point.y())))
                .sorted()
                .collect(Collectors.joining());
    }

    private static List<RouteMap.Place> places(
            Viewport viewport, Map<String, Long> flights, Map<String, Airport> known) {
        long most = flights.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Point> labels = new ArrayList<>();
        List<RouteMap.Place> places = new ArrayList<>();
        flights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    Point point = viewport.place(Projection.of(
                            Optional.ofNullable(known.get(entry.getKey())).orElseThrow()));
                    if (viewport.shows(point)) {
                        boolean labelled = labels.size() < MOST_LABELS && isFree(point, labels);
                        if (labelled) {
                            labels.add(point);
                        }
                        places.add(place(entry.getKey(), point, (double) entry.getValue() / most, labelled));
                    }
                });
        return places;
    }

    private static RouteMap.Place place(String code, Point point, double share, boolean labelled) {
        return new RouteMap.Place(
                code,
                number(point.x()),
                number(point.y()),
                number(3 + 7 * Math.sqrt(share)),
                labelled,
                point.x() > Viewport.WIDTH - LABEL_WIDTH);
    }

    private static boolean isFree(Point point, List<Point> labels) {
        return labels.stream()
                .noneMatch(label -> Math.abs(label.x() - point.x()) < LABEL_WIDTH
                        && Math.abs(label.y() - point.y()) < LABEL_HEIGHT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** A route in either direction. */
    private record Line(Airport from, Airport to, long flights) {

        Line plus(Line back) {
            return new Line(from, to, flights + back.flights);
        }

        List<Point> points() {
            return GreatCircle.points(from, to);
        }
    }
}
