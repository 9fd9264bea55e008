package ontime.model.airline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Countries and callsigns of OpenFlights' {@code airlines.dat}: no header, {@code \N} where a value is missing. Codes are
 * handed on from airline to airline and some rows have their cells shifted, so a row counts only where it is of the
 * United States, as every airline that reports to BTS is, and its name begins with the same word.
 *
 * @see <a href="https://openflights.org/data.php">OpenFlights: data</a>
 */
final class OpenFlightsAirlines {

    private static final String UNITED_STATES = "United States";
    private static final int NAME = 1;
    private static final int IATA = 3;
    private static final int CALLSIGN = 5;
    private static final int COUNTRY = 6;

    private OpenFlightsAirlines() {}

    /** The airlines with their countries and callsigns; unchanged if there is no file. */
    static List<Airline> withFacts(Path file, Collection<Airline> airlines) {
        if (!Files.isRegularFile(file)) {
            return List.copyOf(airlines);
        }
        List<CsvRecord> rows = CsvFile.read(file).stream()
                .filter(row -> row.cell(COUNTRY).equals(UNITED_STATES))
                .toList();
        return airlines.stream().map(airline -> withFacts(airline, rows)).toList();
    }

    private static Airline withFacts(Airline airline, List<CsvRecord> rows) {
        return rows.stream()
                .filter(row -> row.cell(IATA).equals(airline.code()))
                .filter(row -> firstWord(row.cell(NAME)).equals(firstWord(airline.name())))
                .findFirst()
                .map(row -> new Airline(
                        airline.code(), airline.name(), UNITED_STATES, orNull(row.cell(CALLSIGN)), airline.names()))
                .orElse(airline);
    }

    private static String firstWord(String name) {
        return name.toLowerCase(Locale.ROOT).split("[^a-z0-9]", 2)[0];
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() || cell.equals("\\N") ? null : cell.strip();
    }
}
