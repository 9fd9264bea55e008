package ontime.model.airport;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/**
 * BTS's master coordinates. They have a record for each time that an airport was renamed, moved or surveyed, and some
 * codes were used by two airports in turn (AUS). This reads the record in use.
 */
final class BtsCoordinates {

    private final List<CsvRecord> rows;
    private final Comparator<CsvRecord> byAge;

    private BtsCoordinates(List<CsvRecord> rows) {
        this.rows = rows;
        this.byAge = Comparator.comparing((CsvRecord row) -> row.cell("AIRPORT_IS_LATEST"))
                .thenComparing(row -> row.cell("AIRPORT_IS_CLOSED"), Comparator.reverseOrder())
                .thenComparing(row -> row.cell("AIRPORT_THRU_DATE").isEmpty())
                .thenComparing(row -> row.cell("AIRPORT_START_DATE"))
                .thenComparing(row -> row.cell("AIRPORT_SEQ_ID"));
    }

    /** Every airport, by code; without time zones. */
    static Collection<Airport> read(Path file) {
        return new BtsCoordinates(CsvFile.readTable(file)).airports();
    }

    private Collection<Airport> airports() {
        Map<String, CsvRecord> newest = new TreeMap<>();
        for (CsvRecord row : rows) {
            newest.merge(row.cell("AIRPORT"), row, BinaryOperator.maxBy(byAge));
        }
        return newest.values().stream()
                .filter(row -> !row.cell("LATITUDE").isEmpty())
                .map(BtsCoordinates::airport)
                .toList();
    }

    private static Airport airport(CsvRecord row) {
        boolean inUnitedStates = row.cell("AIRPORT_COUNTRY_CODE_ISO").equals("US");
        return new Airport(
                row.cell("AIRPORT"),
                row.cell("DISPLAY_AIRPORT_NAME"),
                city(row.cell("DISPLAY_AIRPORT_CITY_NAME_FULL")),
                inUnitedStates ? row.cell("AIRPORT_STATE_CODE") : "",
                row.number("LATITUDE", -90, 90),
                row.number("LONGITUDE", -180, 180),
                null);
    }

    /** "Atlanta, GA" is Atlanta. */
    private static String city(String withState) {
        int comma = withState.lastIndexOf(", ");
        return comma < 0 ? withState : withState.substring(0, comma);
    }
}
