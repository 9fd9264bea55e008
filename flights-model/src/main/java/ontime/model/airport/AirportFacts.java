package ontime.model.airport;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/**
 * OnTime's own table of the airports of BTS's flights, for users without reference files who cannot download them. Names,
 * places and ids are facts of BTS's master coordinates (the latest record of each airport); time zones follow from the
 * state and, in states with two, from the county. Former names are a table of their own, which has the large airports
 * that were renamed or replaced since 1987: BTS's records have wrong dates for some of them, such as DEN and DCA. BTS's state {@code TT} stands for the
 * Pacific territories; airports outside the United States have none.
 *
 * @see <a href="https://www.transtats.bts.gov/Fields.asp?gnoyr_VQ=FLL">BTS: master coordinates</a>
 */
public final class AirportFacts {

    private static final String RESOURCE = "/ontime/airports.csv";
    private static final String FORMER_NAMES = "/ontime/former_airports.csv";

    private final Map<String, Airport> airports = new TreeMap<>();
    private final Map<String, AirportIds> ids = new TreeMap<>();

    private AirportFacts(List<CsvRecord> table, List<CsvRecord> former) {
        Map<String, List<FormerName>> names = former.stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell("code"),
                        Collectors.mapping(
                                row -> new FormerName(row.cell("name"), YearMonth.parse(row.cell("to"))),
                                Collectors.toList())));
        for (CsvRecord row : table) {
            String code = row.cell("code");
            airports.put(code, airport(row, names.getOrDefault(code, List.of())));
            ids.put(code, ids(row));
        }
    }

    /** Reads the table. Keep the result: every call reads it again. */
    public static AirportFacts read() {
        return new AirportFacts(
                CsvFile.readResource(AirportFacts.class, RESOURCE),
                CsvFile.readResource(AirportFacts.class, FORMER_NAMES));
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

    private static Airport airport(CsvRecord row, List<FormerName> formerNames) {
        return new Airport(
                row.cell("code"),
                row.cell("name"),
                row.cell("city"),
                row.cell("state"),
                row.number("latitude", -90, 90),
                row.number("longitude", -180, 180),
                ZoneId.of(row.cell("time_zone")),
                formerNames);
    }

    private static AirportIds ids(CsvRecord row) {
        return new AirportIds(
                Integer.parseInt(row.cell("airport_id")),
                Integer.parseInt(row.cell("city_market_id")),
                row.cell("city_name"));
    }
}
