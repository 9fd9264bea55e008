package ontime.web.flight.account;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** Finds the flights of an airplane around a flight. */
@Component
final class AirplaneDays {

    /** More than an airplane flies in three days. */
    private static final int MOST = 100;

    private final FlightSearch search;
    private final AirportDirectory airports;

    AirplaneDays(FlightSearch search, AirportDirectory airports) {
        this.search = search;
        this.airports = airports;
    }

    /** The flights around a flight; empty if its airplane is not reported. */
    Optional<AirplaneDay> find(Flight flight) {
        return Optional.ofNullable(flight.tailNum())
                .map(tailNum -> AirplaneDay.of(flight, flown(flight, tailNum), airports.byCode()));
    }

    private List<Flight> flown(Flight flight, String tailNum) {
        FlightQuery query = new FlightQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(flight.flightDate().minusDays(1)),
                Optional.of(flight.flightDate().plusDays(1)),
                Optional.of(tailNum),
                OptionalInt.empty());
        return search.find(query, new PageRequest(1, MOST)).flights();
    }
}
