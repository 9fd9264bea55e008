package ontime.web.head;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/**
 * The pages that search engines should know: those without parameters, and those of the loaded airlines, airports and
 * routes. Everything else is linked from these. It is kept until something else is published.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps protocol</a>
 */
@Component
final class SiteMap {

    /** The most addresses that the protocol allows in a file. */
    static final int MOST_ADDRESSES = 50_000;

    private static final List<String> FIXED = List.of(
            "/",
            "/airlines",
            "/airports",
            "/airplanes",
            "/airplanes/manufacturers",
            "/api",
            "/charts",
            "/compare",
            "/connections",
            "/dashboards",
            "/data",
            "/definitions",
            "/flights/search",
            "/models",
            "/nearby",
            "/predict",
            "/rankings",
            "/reports",
            "/seasonality",
            "/subscriptions",
            "/weather");

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final PublishedCrossings flights;
    private final CrossingAnswers answers;
    private final PublishedValue<List<String>> paths;

    SiteMap(
            LoadedDataReader loaded,
            AirlineDirectory airlines,
            AirportDirectory airports,
            PublishedCrossings flights,
            CrossingAnswers answers) {
        this.airlines = airlines;
        this.airports = airports;
        this.flights = flights;
        this.answers = answers;
        this.paths = new PublishedValue<>(loaded, this::read);
    }

    /** The addresses of all pages, below the site. */
    List<String> paths() {
        return paths.get();
    }

    /** How many files a number of addresses needs. */
    static int countFiles(int addresses) {
        return Math.max(1, (addresses + MOST_ADDRESSES - 1) / MOST_ADDRESSES);
    }

    /** A file with the addresses of pages. */
    static String ofPages(String site, List<String> paths) {
        return file("urlset", "url", paths.stream().map(site::concat));
    }

    /** A file with the addresses of other files, which are counted from 1. */
    static String ofFiles(String site, int files) {
        return file(
                "sitemapindex",
                "sitemap",
                IntStream.rangeClosed(1, files).mapToObj(number -> site + SiteMapController.file(number)));
    }

    private static String file(String element, String entry, Stream<String> addresses) {
        return addresses
                .map(address -> "<" + entry + "><loc>" + address.replace("&", "&amp;") + "</loc></" + entry + ">\n")
                .collect(Collectors.joining("", HEADER + "<" + element + NAMESPACE, "</" + element + ">\n"));
    }

    private List<String> read() {
        Stream<String> ofAirlines = airlines.list().stream().map(airline -> "/airlines/" + encode(airline.code()));
        Stream<String> ofAirports = airports.list().stream().map(Airport::code).map(code -> "/airports/" + code);
        Stream<String> ofRoutes =
                answers.answer(flights.get(), Crossing.of(FlightFilter.ALL, Dimension.ROUTE)).cells().stream()
                        .map(cell -> Route.parse(cell.key().get(0)))
                        .map(route -> "/routes/" + route.origin() + "/" + route.dest())
                        .sorted();
        return Stream.of(FIXED.stream(), ofAirlines, ofAirports, ofRoutes)
                .flatMap(part -> part)
                .toList();
    }

    /** For a path: some codes of airlines have a space, such as "PA (1)". */
    private static String encode(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
