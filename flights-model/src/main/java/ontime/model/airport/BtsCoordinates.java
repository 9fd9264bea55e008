package ontime.model.airport;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import ontime.model.csv.CsvRecord;
import ontime.model.csv.CsvTable;

/**
 * BTS's master coordinates: several records an airport, one for each time that it was renamed, moved or measured anew;
 * sometimes several airports a code, one after the other (AUS). The one in use is taken.
 */
final class BtsCoordinates {

    private final CsvTable table;
    private final Comparator<CsvRecord> byAge;

    private BtsCoordinates(CsvTable table) {
        this.table = table;
        this.byAge = Comparator.comparing((CsvRecord row) -> text(row, "AIRPORT_IS_LATEST"))
                .thenComparing(row -> text(row, "AIRPORT_IS_CLOSED"), Comparator.reverseOrder())
                .thenComparing(row -> text(row, "AIRPORT_THRU_DATE").isEmpty())
                .thenComparing(row -> text(row, "AIRPORT_START_DATE"))
                .thenComparing(row -> text(row, "AIRPORT_SEQ_ID"));
    }

    /** Every airport, by code; without time zones. */
    static Collection<Airport> read(Path file) {
        return new BtsCoordinates(CsvTable.read(file)).airports();
    }

    private Collection<Airport> airports() {
        Map<String, CsvRecord> newest = new TreeMap<>();
        for (CsvRecord row : table.rows()) {
            newest.merge(text(row, "AIRPORT"), row, BinaryOperator.maxBy(byAge));
        }
        return newest.values().stream()
                .filter(row -> !text(row, "LATITUDE").isEmpty())
                .map(this::airport)
                .toList();
    }

    private Airport airport(CsvRecord row) {
        boolean inUnitedStates = text(row, "AIRPORT_COUNTRY_CODE_ISO").equals("US");
        return new Airport(
                text(row, "AIRPORT"),
                text(row, "DISPLAY_AIRPORT_NAME"),
                city(text(row, "DISPLAY_AIRPORT_CITY_NAME_FULL")),
                inUnitedStates ? text(row, "AIRPORT_STATE_CODE") : "",
                row.number(table.position("LATITUDE"), -90, 90),
                row.number(table.position("LONGITUDE"), -180, 180),
                null);
    }

    /** "Atlanta, GA" is Atlanta. */
    private static String city(String withState) {
        int comma = withState.lastIndexOf(", ");
        return comma < 0 ? withState : withState.substring(0, comma);
    }

    private String text(CsvRecord row, String column) {
        return row.cell(table.position(column));
    }
}
