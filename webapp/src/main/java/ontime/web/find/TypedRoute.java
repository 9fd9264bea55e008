package ontime.web.find;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.web.airport.AirportDirectory;
import ontime.web.airport.City;

/**
 * A route as people type it: {@code Chicago to New York}, {@code ORD-LGA}, {@code ORD LGA}, {@code de Chicago a Nueva York}.
 *
 * @param origin airport code or city, as forms take it
 * @param dest airport code or city
 */
record TypedRoute(String origin, String dest) {

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+(?:to|and|a|y|hasta|hacia|para)\\s+|\\s*(?:→|->|–|—|>)\\s*|\\s+-\\s+|\\s*[-/,]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM =
            Pattern.compile("^(?:from|to|between|de|desde|a|hasta|hacia|entre)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** The route between two places that a text names in full, or between words that only one airport has. */
    static Optional<TypedRoute> find(String text, AirportDirectory airports) {
        String places = withoutFrom(text);
        return splits(places, BETWEEN)
                .flatMap(ends -> of(ends, end -> place(end, airports)).stream())
                .findFirst()
                .or(() -> splits(places, BLANK)
                        .flatMap(ends -> of(ends, end -> exact(end, airports)).stream())
                        .findFirst());
    }

    /** The routes that may be meant if a place is misspelled, or the name of several cities. */
    static List<TypedRoute> listSimilar(String text, AirportDirectory airports) {
        return splits(withoutFrom(text), BETWEEN)
                .flatMap(ends -> similar(ends.origin(), airports).stream()
                        .flatMap(origin ->
                                similar(ends.dest(), airports).stream().map(dest -> new TypedRoute(origin, dest))))
                .filter(route -> !route.origin().equals(route.dest()))
                .toList();
    }

    /**
     * A route with one end that is known.
     *
     * @param place airport code or city
     * @param origin whether the flights leave there
     * @param unknown what was typed for the other end
     */
    record OneEnd(String place, boolean origin, String unknown) {}

    /** The known end of a route whose other end is no place that we know. */
    static Optional<OneEnd> findOneEnd(String text, AirportDirectory airports) {
        return splits(withoutFrom(text), BETWEEN)
                .flatMap(ends -> Stream.of(
                        place(ends.origin(), airports).map(place -> new OneEnd(place, true, ends.dest())),
                        place(ends.dest(), airports).map(place -> new OneEnd(place, false, ends.origin()))))
                .flatMap(Optional::stream)
                .filter(end -> place(end.unknown(), airports).isEmpty())
                .findFirst();
    }

    private static List<String> similar(String text, AirportDirectory airports) {
        Optional<String> place = place(text, airports);
        if (place.isPresent()) {
            return place.stream().toList();
        }
        List<City> cities = airports.cities(text);
        return (cities.isEmpty() ? airports.similarCities(text) : cities)
                .stream().map(City::name).toList();
    }

    /** A text without the word before the place that it begins with. */
    static String withoutFrom(String text) {
        return FROM.matcher(text).replaceFirst("");
    }

    private interface Reading {
        Optional<String> read(String end);
    }

    private record Ends(String origin, String dest) {}

    private static Optional<TypedRoute> of(Ends ends, Reading reading) {
        return reading.read(ends.origin())
                .flatMap(origin -> reading.read(ends.dest()).map(dest -> new TypedRoute(origin, dest)))
                .filter(route -> !route.origin().equals(route.dest()));
    }

    private static Stream<Ends> splits(String text, Pattern between) {
        Matcher matcher = between.matcher(text);
        return matcher.results()
                .filter(found -> found.start() > 0 && found.end() < text.length())
                .map(found -> new Ends(
                        text.substring(0, found.start()).strip(),
                        text.substring(found.end()).strip()));
    }

    /** A place that is named in full. */
    private static Optional<String> exact(String text, AirportDirectory airports) {
        List<City> cities = airports.cities(text);
        return cities.size() == 1 ? Optional.of(cities.get(0).shortest()) : Optional.empty();
    }

    /** A place that is named in full, or by words that only one airport has. */
    private static Optional<String> place(String text, AirportDirectory airports) {
        return exact(text, airports).or(() -> {
            List<Airport> named = airports.named(text);
            return named.size() == 1 ? Optional.of(named.get(0).code()) : Optional.empty();
        });
    }
}
