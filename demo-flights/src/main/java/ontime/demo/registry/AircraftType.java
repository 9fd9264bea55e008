package ontime.demo.registry;

import java.util.List;
import ontime.demo.place.Resource;
import ontime.model.csv.CsvRecord;
import ontime.model.csv.CsvTable;

/**
 * A type of aircraft: real makers and models under real or invented codes.
 *
 * @param code of the model
 * @param manufacturer as registries write it, in one of its spellings
 * @param model its name
 * @param kind the FAA's code: 5 for several engines, 4 for one
 * @param engineCode of the engine
 * @param engineManufacturer as registries write it
 * @param engineModel its name
 * @param engineType the FAA's code: 5 for a turbo-fan, 1 for pistons
 * @param engines how many
 * @param seats how many at most
 * @param firstYear that it was built in
 * @param lastYear that it was built in
 * @param farthestMiles that airlines fly with it; 0 where they do not
 */
record AircraftType(
        String code,
        String manufacturer,
        String model,
        String kind,
        String engineCode,
        String engineManufacturer,
        String engineModel,
        String engineType,
        int engines,
        int seats,
        int firstYear,
        int lastYear,
        int farthestMiles) {

    private static final int MOST = 9_999;

    /** Every type. */
    static List<AircraftType> list() {
        CsvTable table = Resource.read("aircraft.csv");
        return table.rows().stream().map(row -> of(table, row)).toList();
    }

    private static AircraftType of(CsvTable table, CsvRecord row) {
        return new AircraftType(
                row.cell(table.position("code")),
                row.cell(table.position("manufacturer")),
                row.cell(table.position("model")),
                row.cell(table.position("kind")),
                row.cell(table.position("engine_code")),
                row.cell(table.position("engine_manufacturer")),
                row.cell(table.position("engine_model")),
                row.cell(table.position("engine_type")),
                number(table, row, "engines"),
                number(table, row, "seats"),
                number(table, row, "first_year"),
                number(table, row, "last_year"),
                number(table, row, "farthest_miles"));
    }

    private static int number(CsvTable table, CsvRecord row, String column) {
        return (int) row.number(table.position(column), 0, MOST);
    }

    /** Whether an airline whose legs are so long had it in a year. */
    boolean suits(int farthestMilesOfCarrier, int year) {
        boolean regional = farthestMilesOfCarrier <= 1_500;
        return farthestMiles > 0 && firstYear <= year && regional == (farthestMiles <= 1_500);
    }
}
