package ontime.web.connection;

import java.util.Optional;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import org.springframework.stereotype.Component;

/** Finds what happened to the flights of a connection. */
@Component
final class ConnectionOutcomes {

    /** More flights of one number and route than any day has. */
    private static final PageRequest OF_DAY = new PageRequest(1, 10);

    private final FlightSearch search;

    ConnectionOutcomes(FlightSearch search) {
        this.search = search;
    }

    /** The outcome; empty if a flight is not loaded, or BTS does not say how it arrived. */
    Optional<ConnectionOutcome> find(Itinerary connection) {
        return flown(connection.incoming().flight())
                .flatMap(incoming -> flown(connection.outgoing().flight())
                        .map(outgoing -> ConnectionOutcome.of(
                                incoming, outgoing, connection.minutesBetween(), connection.minimumMinutes())));
    }

    private Optional<Flight> flown(PredictionRequest flight) {
        FlightQuery query = FlightQuery.ofNumber(flight).on(flight.flightDate());
        return search.find(query, OF_DAY).flights().stream()
                .filter(found -> found.crsDepTime().equals(flight.crsDepTime()))
                .filter(found -> found.status() != FlightStatus.UNKNOWN)
                .findFirst();
    }
}
