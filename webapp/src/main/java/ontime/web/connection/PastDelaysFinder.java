package ontime.web.connection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.model.connection.PastDelays;
import ontime.model.flight.DayPart;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import org.springframework.stereotype.Component;

/** Finds how a flight did before its day: itself if it flew often enough, else flights like it. */
@Component
final class PastDelaysFinder {

    /** The newest flights: half a year of a daily flight. */
    private static final PageRequest NEWEST = new PageRequest(1, PageRequest.MAX_SIZE);

    private final FlightSearch search;

    PastDelaysFinder(FlightSearch search) {
        this.search = search;
    }

    /**
     * Past flights.
     *
     * @param source which flights they are
     * @param delays of them
     */
    record Found(DelaySource source, PastDelays delays) {}

    /** The past flights that are most like a flight; empty if there are not enough of any kind. */
    Optional<Found> find(PredictionRequest flight) {
        return queries(flight).entrySet().stream()
                .flatMap(query ->
                        PastDelays.of(search.find(query.getValue(), NEWEST).flights())
                                .map(delays -> new Found(query.getKey(), delays))
                                .stream())
                .findFirst();
    }

    private static Map<DelaySource, FlightQuery> queries(PredictionRequest flight) {
        FlightQuery number = FlightQuery.ofNumberBefore(flight);
        FlightQuery airline = new FlightQuery(
                number.carrier(),
                number.origins(),
                number.dests(),
                number.from(),
                number.to(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                FlightOrder.NEWEST);
        Map<DelaySource, FlightQuery> queries = new LinkedHashMap<>();
        queries.put(DelaySource.NUMBER, number);
        queries.put(DelaySource.AIRLINE_AT_TIME, airline.refined(part(flight), Optional.empty(), FlightOrder.NEWEST));
        queries.put(DelaySource.AIRLINE_ON_ROUTE, airline);
        queries.put(DelaySource.AIRLINE_FROM_ORIGIN, airline.between(number.origins(), Set.of()));
        return queries;
    }

    private static Optional<DayPart> part(PredictionRequest flight) {
        return Arrays.stream(DayPart.values())
                .filter(part -> part.holds(flight.crsDepTime()))
                .findFirst();
    }
}
