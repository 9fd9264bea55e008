package ontime.model.airline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/**
 * Airlines from the files that a user has, in the publishers' own form: BTS's {@code L_UNIQUE_CARRIERS.csv}, then
 * {@link AirlineFacts}, then OpenFlights' {@code airlines.dat} for codes that both lack. BTS's lookup says what an airline
 * is called today; names of earlier years, and codes whose airline is gone, are ours.
 */
public final class AirlineSources {

    private static final int OPENFLIGHTS_NAME = 1;
    private static final int OPENFLIGHTS_IATA = 3;
    private static final int OPENFLIGHTS_ACTIVE = 7;

    private AirlineSources() {}

    /**
     * Every airline that the folder's files or our own table know, by code. A missing file is not an error.
     *
     * @throws ontime.model.csv.BrokenCsvException if a file is malformed, with its name and the line
     * @throws IllegalArgumentException if it is not a folder
     */
    public static List<Airline> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("not a folder with reference files: " + folder);
        }
        Map<String, Airline> airlines = new TreeMap<>();
        AirlineFacts.read().list().forEach(airline -> airlines.put(airline.code(), airline));
        addFromBts(folder.resolve("L_UNIQUE_CARRIERS.csv"), airlines);
        Path openFlights = folder.resolve("airlines.dat");
        addFromOpenFlights(openFlights, airlines);
        return OpenFlightsAirlines.withFacts(openFlights, airlines.values());
    }

    private static void addFromBts(Path file, Map<String, Airline> airlines) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (CsvRecord row : CsvFile.readTable(file)) {
            String code = row.cell("Code");
            Airline known = airlines.get(code);
            airlines.put(
                    code,
                    known == null
                            ? new Airline(code, row.cell("Description"))
                            : calledToday(known, row.cell("Description")));
        }
    }

    /** The airline under its name of today, where the code still is the airline's. */
    private static Airline calledToday(Airline airline, String name) {
        List<AirlineName> names = new ArrayList<>(airline.names());
        AirlineName last = names.remove(names.size() - 1);
        if (last.to() != null) {
            return airline;
        }
        names.add(new AirlineName(name, last.from(), null));
        return new Airline(airline.code(), name, airline.country(), airline.callsign(), names);
    }

    private static void addFromOpenFlights(Path file, Map<String, Airline> airlines) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        List<CsvRecord> rows = CsvFile.read(file);
        // Airlines reuse codes: the airline that uses a code today comes first.
        for (String active : List.of("Y", "N")) {
            for (CsvRecord row : rows) {
                String code = row.cell(OPENFLIGHTS_IATA);
                if (row.cell(OPENFLIGHTS_ACTIVE).equals(active) && code.matches("[A-Z0-9]{2}")) {
                    airlines.putIfAbsent(code, new Airline(code, row.cell(OPENFLIGHTS_NAME)));
                }
            }
        }
    }
}
