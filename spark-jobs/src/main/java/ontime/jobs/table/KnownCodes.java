package ontime.jobs.table;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;

/**
 * The codes in the reference data. Flights with other codes are loaded, and counted as unknown.
 *
 * @param airports BTS's codes of airports: "ATL"
 * @param carriers BTS's codes of carriers: "DL"
 */
public record KnownCodes(Set<String> airports, Set<String> carriers) {

    public KnownCodes {
        airports = Set.copyOf(airports);
        carriers = Set.copyOf(carriers);
    }

    /** The codes of the reference data. */
    public static KnownCodes of(Collection<Airport> airports, Collection<Airline> airlines) {
        return new KnownCodes(
                airports.stream().map(Airport::code).collect(Collectors.toSet()),
                airlines.stream().map(Airline::code).collect(Collectors.toSet()));
    }
}
