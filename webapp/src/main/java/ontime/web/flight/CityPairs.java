package ontime.web.flight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.airport.Airport;
import ontime.stores.flight.search.FlightQuery;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** The routes that a form may mean whose origin or destination is a city with several airports. */
@Component
public final class CityPairs {

    private final AirportDirectory airports;
    private final FlightCounts counts;

    CityPairs(AirportDirectory airports, FlightCounts counts) {
        this.airports = airports;
        this.counts = counts;
    }

    /** Whether a form names both places, and one of them may be several airports. */
    public boolean isAmbiguous(Map<String, String> texts) {
        Set<String> origins = codes(texts, "origin");
        Set<String> dests = codes(texts, "dest");
        return !origins.isEmpty() && !dests.isEmpty() && origins.size() + dests.size() > 2;
    }

    /** The routes with flights between the two places, that with most flights first: of an airline and a number if given. */
    public List<FlightCounts.RouteCount> routes(
            Map<String, String> texts, Optional<String> carrier, OptionalInt flightNum) {
        FlightQuery flights = new FlightQuery(
                carrier,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                flightNum);
        return counts.routes(flights.between(codes(texts, "origin"), codes(texts, "dest")));
    }

    private Set<String> codes(Map<String, String> texts, String field) {
        String text = texts.getOrDefault(field, "").strip();
        return text.isEmpty()
                ? Set.of()
                : airports.match(text).stream().map(Airport::code).collect(Collectors.toUnmodifiableSet());
    }
}
