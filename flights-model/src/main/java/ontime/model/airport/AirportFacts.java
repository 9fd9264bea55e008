package ontime.model.airport;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/**
 * OnTime's own table of the airports of BTS's flights, for users without reference files who cannot download them. Names, places and ids are facts of BTS's master coordinates (the latest record of each airport);
 * time zones follow from the state and, in states with two, from the county. BTS's state {@code TT} stands for the
 * Pacific territories; airports outside the United States have none.
 *
 * @see <a href="https://www.transtats.bts.gov/Fields.asp?gnoyr_VQ=FLL">BTS: master coordinates</a>
 */
public final class AirportFacts {

    private static final String RESOURCE = "/ontime/airports.csv";

    private final Map<String, Airport> airports = new TreeMap<>();
    private final Map<String, AirportIds> ids = new TreeMap<>();

    private AirportFacts(List<CsvRecord> table) {
        for (CsvRecord row : table) {
            airports.put(row.cell("code"), airport(row));
            ids.put(row.cell("code"), ids(row));
        }
    }

    /** Reads the table. Keep the result: every call reads it again. */
    public static AirportFacts read() {
        return new AirportFacts(CsvFile.readResource(AirportFacts.class, RESOURCE));
    }

    /** An airport by its code; empty where BTS's flights do not know it. */
    public Optional<Airport> findByCode(String code) {
        return Optional.ofNullable(airports.get(code));
    }

    /** BTS's ids of an airport, by its code. */
    public Optional<AirportIds> findIds(String code) {
        return Optional.ofNullable(ids.get(code));
    }

    /** Every airport, by code. */
    public List<Airport> list() {
        return List.copyOf(airports.values());
    }

    private static Airport airport(CsvRecord row) {
        return new Airport(
                row.cell("code"),
                row.cell("name"),
                row.cell("city"),
                row.cell("state"),
                row.number("latitude", -90, 90),
                row.number("longitude", -180, 180),
                ZoneId.of(row.cell("time_zone")));
    }

    private static AirportIds ids(CsvRecord row) {
        return new AirportIds(
                Integer.parseInt(row.cell("airport_id")),
                Integer.parseInt(row.cell("city_market_id")),
                row.cell("city_name"));
    }
}
