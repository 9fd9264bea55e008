package ontime.demo.registry;

import java.util.List;
import ontime.demo.place.Resource;
import ontime.model.csv.CsvRecord;

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
        return Resource.read("aircraft.csv").stream().map(AircraftType::of).toList();
    }

    private static AircraftType of(CsvRecord row) {
        return new AircraftType(
                row.cell("code"),
                row.cell("manufacturer"),
                row.cell("model"),
                row.cell("kind"),
                row.cell("engine_code"),
                row.cell("engine_manufacturer"),
                row.cell("engine_model"),
                row.cell("engine_type"),
                number(row, "engines"),
                number(row, "seats"),
                number(row, "first_year"),
                number(row, "last_year"),
                number(row, "farthest_miles"));
    }

    private static int number(CsvRecord row, String column) {
        return (int) row.number(column, 0, MOST);
    }

    /** Whether an airline whose legs are so long had it in a year. */
    boolean suits(int farthestMilesOfCarrier, int year) {
        boolean regional = farthestMilesOfCarrier <= 1_500;
        return farthestMiles > 0 && firstYear <= year && regional == (farthestMiles <= 1_500);
    }
}
