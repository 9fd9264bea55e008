package ontime.jobs.dataset;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.jobs.table.KnownCodes;
import ontime.jobs.table.Load;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineFacts;
import ontime.model.airline.AirlineSources;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;

/**
 * What reference data says of airports and airlines.
 *
 * @param folder the folder of reference files; empty if our own table is used
 */
public record ReferenceData(Optional<Path> folder, List<Airport> airports, List<Airline> airlines) {

    /** Reads the files of a folder, or our own table if there is none. */
    public static ReferenceData read(Optional<Path> folder) {
        return new ReferenceData(
                folder,
                folder.map(AirportSources::read)
                        .orElseGet(() -> AirportFacts.read().list()),
                folder.map(AirlineSources::read)
                        .orElseGet(() -> AirlineFacts.read().list()));
    }

    /** The codes of all airports and airlines. */
    public KnownCodes codes() {
        return KnownCodes.of(airports, airlines);
    }

    /**
     * The airports of loaded flights, under the names that they had in the months of these flights; one that the reference
     * data lacks is known by its code alone.
     */
    List<Airport> airportsOf(List<Load> loads) {
        Map<String, Airport> known = airports.stream().collect(Collectors.toMap(Airport::code, Function.identity()));
        Map<String, NavigableSet<YearMonth>> months = new TreeMap<>();
        for (Load load : loads) {
            load.movementsByAirport().keySet().forEach(code -> months.computeIfAbsent(code, key -> new TreeSet<>())
                    .add(load.month()));
        }
        return months.entrySet().stream()
                .map(flown -> known.getOrDefault(flown.getKey(), Airport.ofCode(flown.getKey()))
                        .during(flown.getValue().first(), flown.getValue().last()))
                .toList();
    }

    /**
     * The airlines of loaded flights, under the names that they had in the years of these flights; one that the reference
     * data lacks has its code as its name.
     */
    List<Airline> airlinesOf(List<Load> loads) {
        Map<String, Airline> known = airlines.stream().collect(Collectors.toMap(Airline::code, Function.identity()));
        Map<String, Set<Integer>> years = new TreeMap<>();
        for (Load load : loads) {
            load.flightsByCarrier().keySet().forEach(code -> years.computeIfAbsent(code, key -> new TreeSet<>())
                    .add(load.month().getYear()));
        }
        return years.entrySet().stream()
                .map(flown -> known.getOrDefault(flown.getKey(), new Airline(flown.getKey(), flown.getKey()))
                        .in(flown.getValue()))
                .toList();
    }
}
