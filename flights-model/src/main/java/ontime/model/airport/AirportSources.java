package ontime.model.airport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Airports from the files that a user has, in the publishers' own form: BTS's master coordinates
 * ({@code bts_master_cord.csv}, {@code .csv.gz} or {@code MASTER_CORD.csv}) and OpenFlights' {@code airports.dat}.
 *
 * <p>BTS says what an airport is today. Its former names are our own. Its zone is our own where {@link AirportFacts} has the airport, because OpenFlights
 * folds zones together that once differed (Indiana before 2006); elsewhere it is OpenFlights'. {@link AirportFacts} adds
 * the airports that BTS's file lacks.
 */
public final class AirportSources {

    private static final List<String> BTS_NAMES =
            List.of("bts_master_cord.csv", "bts_master_cord.csv.gz", "MASTER_CORD.csv", "T_MASTER_CORD.csv");
    private static final String OPENFLIGHTS_NAME = "airports.dat";

    private AirportSources() {}

    /**
     * Every airport that the folder's files or our own table know, by code. A missing file is not an error.
     *
     * @throws ontime.model.csv.BrokenCsvException if a file is malformed, with its name and the line
     * @throws IllegalArgumentException if it is not a folder
     */
    public static List<Airport> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("not a folder with reference files: " + folder);
        }
        AirportFacts facts = AirportFacts.read();
        Map<String, ZoneId> zones = find(folder, Stream.of(OPENFLIGHTS_NAME))
                .map(OpenFlightsAirports::readTimeZones)
                .orElse(Map.of());
        Map<String, Airport> airports = new TreeMap<>();
        facts.list().forEach(airport -> airports.put(airport.code(), airport));
        find(folder, BTS_NAMES.stream()).map(BtsCoordinates::read).orElse(List.of()).stream()
                .map(airport -> completed(airport, facts, zones))
                .forEach(airport -> airports.put(airport.code(), airport));
        return List.copyOf(airports.values());
    }

    private static Optional<Path> find(Path folder, Stream<String> names) {
        return names.map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static Airport completed(Airport airport, AirportFacts facts, Map<String, ZoneId> zones) {
        Optional<Airport> known = facts.findByCode(airport.code());
        ZoneId own = known.map(Airport::timeZone).orElse(null);
        return new Airport(
                airport.code(),
                airport.name(),
                airport.city(),
                airport.state(),
                airport.latitude(),
                airport.longitude(),
                own != null ? own : zones.get(airport.code()),
                known.map(Airport::formerNames).orElse(List.of()));
    }
}
