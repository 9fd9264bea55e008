package ontime.web.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayPart;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws maps of routes and airports. A map shows the part of the country with all its airports, or the whole country with
 * insets if some are far away. Airports without a known place, or outside every frame, are left out.
 */
@Component
public final class RouteMaps {

    /** More lines would hide each other. */
    private static final int MOST_ARCS = 150;

    private final AirportDirectory airports;
    private final Outline outline;
    private final MessageSource messages;

    RouteMaps(AirportDirectory airports, Outline outline, MessageSource messages) {
        this.airports = airports;
        this.outline = outline;
        this.messages = messages;
    }

    /**
     * A map of the routes of a report, by their flights.
     *
     * @param routes both directions of a route are one line
     * @param text what the map shows, in words
     */
    public RouteMap ofRoutes(List<DelayPart> routes, String text, Locale locale) {
        return ofRoutes(
                routes.stream().collect(Collectors.toMap(part -> Route.parse(part.id()), RouteMaps::flights)),
                text,
                locale);
    }

    /** A map of routes by their flights. */
    public RouteMap ofRoutes(Map<Route, Long> flightsByRoute, String text, Locale locale) {
        Map<String, Spot> spots = spots();
        List<Line> lines = lines(flightsByRoute, spots);
        Map<String, Long> flights = new TreeMap<>();
        lines.forEach(line -> Stream.of(line.from, line.to)
                .forEach(spot -> flights.merge(spot.airport.code(), line.flights, Long::sum)));
        List<Point> shown =
                lines.stream().flatMap(line -> line.points().stream()).toList();
        return new Drawing(frames(flights, spots), shown, locale).draw(lines, flights, spots, List.of(), text);
    }

    /** A map of airports by their flights, without routes. */
    public RouteMap ofAirports(List<DelayPart> parts, String text, Locale locale) {
        return ofAirports(
                parts.stream().collect(Collectors.toMap(DelayPart::id, RouteMaps::flights)), List.of(), text, locale);
    }

    /** A map of airports by their flights, with the circle around a place. */
    public RouteMap ofReach(
            double latitude, double longitude, double km, Map<String, Long> flights, String text, Locale locale) {
        return ofAirports(flights, GreatCircle.around(latitude, longitude, km), text, locale);
    }

    private RouteMap ofAirports(Map<String, Long> flightsByAirport, List<Point> circle, String text, Locale locale) {
        Map<String, Spot> spots = spots();
        Map<String, Long> flights = new TreeMap<>(flightsByAirport);
        flights.keySet().retainAll(spots.keySet());
        List<List<Point>> reach = pieces(circle);
        Set<Frame> frames = frames(flights, spots);
        frames.addAll(circle.stream()
                .flatMap(point -> Frame.of(point.y(), point.x()).stream())
                .toList());
        List<Point> shown = Stream.concat(
                        flights.keySet().stream().map(code -> spot(spots, code).point()),
                        reach.stream().flatMap(List::stream))
                .toList();
        return new Drawing(frames, shown, locale).draw(List.of(), flights, spots, reach, text);
    }

    /** A map of states by their flights, each in the middle of its airports. */
    public RouteMap ofStates(Map<String, Long> flightsByState, String text, Locale locale) {
        Map<String, Spot> spots = spots(airports.list().stream()
                .filter(Airport::hasPlace)
                .filter(airport -> flightsByState.containsKey(airport.state()))
                .collect(Collectors.groupingBy(Airport::state))
                .values()
                .stream()
                .map(RouteMaps::middle));
        Map<String, Long> flights = new TreeMap<>(flightsByState);
        flights.keySet().retainAll(spots.keySet());
        List<Point> shown =
                flights.keySet().stream().map(code -> spot(spots, code).point()).toList();
        return new Drawing(frames(flights, spots), shown, locale).draw(List.of(), flights, spots, List.of(), text);
    }

    private static Airport middle(List<Airport> airports) {
        String state = airports.get(0).state();
        return new Airport(
                state,
                state,
                state,
                state,
                mean(airports, Airport::latitude),
                mean(airports, Airport::longitude),
                /* timeZone= */ null,
                List.of());
    }

    private static double mean(List<Airport> airports, Function<Airport, @Nullable Double> degrees) {
        return airports.stream()
                .map(degrees)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static long flights(DelayPart part) {
        return part.figures().totals().flights();
    }

    private Map<String, Spot> spots() {
        return spots(airports.list().stream().filter(Airport::hasPlace));
    }

    private static Map<String, Spot> spots(Stream<Airport> places) {
        return places.flatMap(airport -> Spot.of(airport).stream())
                .collect(Collectors.toMap(spot -> spot.airport.code(), Function.identity()));
    }

    private static Spot spot(Map<String, Spot> spots, String code) {
        return Objects.requireNonNull(spots.get(code), code);
    }

    private static Set<Frame> frames(Map<String, Long> flights, Map<String, Spot> spots) {
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        flights.keySet().forEach(code -> frames.add(spot(spots, code).frame));
        return frames;
    }

    private static List<Line> lines(Map<Route, Long> flightsByRoute, Map<String, Spot> spots) {
        Map<String, Line> lines = new TreeMap<>();
        flightsByRoute.forEach((route, flights) -> {
            Spot from = spots.get(route.origin());
            Spot to = spots.get(route.dest());
            if (from != null && to != null) {
                String ends = Stream.of(route.origin(), route.dest()).sorted().collect(Collectors.joining("-"));
                lines.merge(ends, new Line(from, to, flights), Line::plus);
            }
        });
        return lines.values().stream()
                .sorted(Comparator.comparing(Line::flights).reversed())
                .limit(MOST_ARCS)
                .toList();
    }

    /** The parts of a line that frames show. */
    private static List<List<Point>> pieces(List<Point> line) {
        List<List<Point>> pieces = new ArrayList<>();
        Optional<Frame> before = Optional.empty();
        for (Point point : line) {
            Optional<Frame> frame = Frame.of(point.y(), point.x());
            if (frame.isPresent()) {
                if (!frame.equals(before)) {
                    pieces.add(new ArrayList<>());
                }
                pieces.get(pieces.size() - 1).add(frame.get().project(point.y(), point.x()));
            }
            before = frame;
        }
        return pieces;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** A map in the making. */
    private final class Drawing {

        private final Set<Frame> frames;
        private final Viewport viewport;
        private final Locale locale;

        /** The map of one frame, or of all. */
        Drawing(Set<Frame> used, List<Point> shown, Locale locale) {
            this.frames = used.size() == 1 ? used : EnumSet.allOf(Frame.class);
            this.viewport =
                    used.size() == 1 ? Viewport.around(shown, used.iterator().next()) : Viewport.WHOLE;
            this.locale = locale;
        }

        RouteMap draw(
                List<Line> lines,
                Map<String, Long> flights,
                Map<String, Spot> spots,
                List<List<Point>> reach,
                String text) {
            long most = lines.stream().mapToLong(Line::flights).max().orElse(1);
            List<RouteMap.Arc> arcs = lines.stream()
                    .sorted(Comparator.comparing(Line::flights))
                    .map(line -> new RouteMap.Arc(
                            path(line.points()), 1 + (int) Math.round(3 * Math.sqrt((double) line.flights / most))))
                    .toList();
            return new RouteMap(
                    text,
                    viewport.height(),
                    outline.path(viewport, frames),
                    frames.size() == 1 ? "" : insets(),
                    reach.stream().map(this::path).collect(Collectors.joining()),
                    arcs,
                    places(flights, spots));
        }

        private String path(List<Point> points) {
            return points.stream()
                    .map(viewport::place)
                    .map(point -> number(point.x()) + " " + number(point.y()))
                    .collect(Collectors.joining("L", "M", ""));
        }

        private String insets() {
            return Arrays.stream(Frame.values())
                    .flatMap(frame -> frame.inset().stream())
                    .map(box -> path(List.of(
                                    new Point(box.left(), box.top()),
                                    new Point(box.right(), box.top()),
                                    new Point(box.right(), box.bottom()),
                                    new Point(box.left(), box.bottom())))
                            + "z")
                    .collect(Collectors.joining());
        }

        /** The busiest get their labels first. Small dots are drawn last, so that none is hidden. */
        private List<RouteMap.Place> places(Map<String, Long> flights, Map<String, Spot> spots) {
            long most =
                    flights.values().stream().mapToLong(Long::longValue).max().orElse(1);
            Map<String, Labels.Dot> dots = new TreeMap<>();
            flights.forEach((code, count) -> dots.put(
                    code,
                    new Labels.Dot(
                            viewport.place(spot(spots, code).point()),
                            3 + 7 * Math.sqrt((double) count / Math.max(1, most)))));
            Labels labels = new Labels(viewport, List.copyOf(dots.values()));
            return flights.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> place(
                            spot(spots, entry.getKey()).airport,
                            entry.getValue(),
                            Objects.requireNonNull(dots.get(entry.getKey())),
                            labels))
                    .toList();
        }

        private RouteMap.Place place(Airport airport, long flights, Labels.Dot dot, Labels labels) {
            Object[] named = {airport.place(), airport.code(), flights};
            return new RouteMap.Place(
                    airport.code(),
                    messages.getMessage("map.place", named, locale),
                    "/airports/" + airport.code(),
                    number(dot.center().x()),
                    number(dot.center().y()),
                    number(dot.radius()),
                    labels.find(dot).orElse(null));
        }
    }

    /** An airport in its frame. */
    private record Spot(Airport airport, Frame frame, Point point) {

        static Optional<Spot> of(Airport airport) {
            double latitude = Objects.requireNonNull(airport.latitude(), airport.code());
            double longitude = Objects.requireNonNull(airport.longitude(), airport.code());
            return Frame.of(latitude, longitude)
                    .map(frame -> new Spot(airport, frame, frame.project(latitude, longitude)));
        }
    }

    /** A route in either direction. */
    private record Line(Spot from, Spot to, long flights) {

        Line plus(Line back) {
            return new Line(from, to, flights + back.flights);
        }

        /** The great circle within a frame; between frames, a straight line to the inset. */
        List<Point> points() {
            return from.frame == to.frame
                    ? GreatCircle.points(from.airport, to.airport).stream()
                            .map(point -> from.frame.project(point.y(), point.x()))
                            .toList()
                    : List.of(from.point, to.point);
        }
    }
}
