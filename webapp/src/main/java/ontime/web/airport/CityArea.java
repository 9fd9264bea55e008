package ontime.web.airport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.web.name.TypedName;

/**
 * A city whose airports lie in several towns, or that has another name in Spanish. The areas follow BTS's city markets
 * ({@code CityMarketID}), without the airports that travellers to the city do not count: Gary (Chicago), White Plains,
 * Islip and Newburgh (New York), Ellington (Houston).
 *
 * @param city what it is called
 * @param airports the codes of its airports, the busiest first
 * @param otherNames what people type for it, and what the airports' own city is called
 */
record CityArea(String city, List<String> airports, List<String> otherNames) {

    static final List<CityArea> ALL = List.of(
            of("New York", "JFK LGA EWR", "New York City", "NYC", "New York, NY", "Nueva York"),
            of("Chicago", "ORD MDW", "CHI", "Chicago, IL"),
            of(
                    "Washington",
                    "DCA IAD BWI",
                    "Washington, DC",
                    "Washington, D.C.",
                    "Washington, VA",
                    "WAS",
                    "DC",
                    "D.C."),
            of("Los Angeles", "LAX BUR LGB ONT SNA", "Los Angeles, CA", "LA"),
            of("San Francisco", "SFO OAK SJC", "San Francisco, CA", "SF", "Bay Area"),
            of("Dallas", "DFW DAL", "Dallas/Fort Worth", "Dallas/Fort Worth, TX", "Dallas, TX"),
            of("Houston", "IAH HOU", "Houston, TX"),
            of("Miami", "MIA FLL", "Miami, FL"),
            of("Philadelphia, PA", "PHL", "Philadelphia", "Filadelfia", "Philly"),
            of("New Orleans, LA", "MSY", "New Orleans", "Nueva Orleans", "NOLA"));

    CityArea {
        airports = List.copyOf(airports);
        otherNames = List.copyOf(otherNames);
    }

    private static CityArea of(String city, String airports, String... otherNames) {
        return new CityArea(city, List.of(airports.split(" ", -1)), List.of(otherNames));
    }

    /** The area with a name. */
    static Optional<CityArea> find(TypedName typed) {
        return ALL.stream().filter(area -> area.names().anyMatch(typed::is)).findFirst();
    }

    /** Its names, the one of forms first. */
    Stream<String> names() {
        return Stream.concat(Stream.of(city), otherNames.stream());
    }
}
