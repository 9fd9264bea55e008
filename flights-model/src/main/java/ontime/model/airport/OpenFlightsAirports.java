package ontime.model.airport;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/**
 * OpenFlights' {@code airports.dat}: no header, {@code \N} where a value is missing.
 *
 * @see <a href="https://openflights.org/data.php">OpenFlights: data</a>
 */
final class OpenFlightsAirports {

    private static final String MISSING = "\\N";
    private static final int IATA = 4;
    private static final int TIME_ZONE = 11;

    private OpenFlightsAirports() {}

    /** Time zones by IATA code, of the airports that have both. */
    static Map<String, ZoneId> readTimeZones(Path file) {
        Map<String, ZoneId> zones = new HashMap<>();
        for (CsvRecord row : CsvFile.read(file)) {
            String code = row.cell(IATA);
            String zone = row.cell(TIME_ZONE);
            if (!code.equals(MISSING) && !zone.equals(MISSING)) {
                zones.putIfAbsent(code, zone(row, zone));
            }
        }
        return zones;
    }

    private static ZoneId zone(CsvRecord row, String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw row.broken("not a time zone: " + zone);
        }
    }
}
