package ontime.model.airline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/**
 * OnTime's own table of the airlines that have reported to BTS since 1987. If two airlines used a code
 * in turn, it means the one in BTS's current lookup ({@code OH}, {@code YX}), unless that one never reported flights
 * ({@code PS}, {@code RU}).
 */
public final class AirlineFacts {

    private static final String RESOURCE = "/ontime/airlines.csv";

    private final Map<String, Airline> airlines = new TreeMap<>();
    private final Map<String, Integer> dotIds = new TreeMap<>();

    private AirlineFacts(List<CsvRecord> table) {
        for (CsvRecord row : table) {
            airlines.put(row.cell("code"), new Airline(row.cell("code"), row.cell("name")));
            dotIds.put(row.cell("code"), Integer.valueOf(row.cell("dot_id")));
        }
    }

    /** Reads the table. Keep the result: every call reads it again. */
    public static AirlineFacts read() {
        return new AirlineFacts(CsvFile.readResource(AirlineFacts.class, RESOURCE));
    }

    /** An airline by the code that BTS reports it under. */
    public Optional<Airline> findByCode(String code) {
        return Optional.ofNullable(airlines.get(code));
    }

    /** BTS {@code AirlineID} of an airline, by its code. */
    public OptionalInt findDotId(String code) {
        Integer id = dotIds.get(code);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Every airline, by code. */
    public List<Airline> list() {
        return List.copyOf(airlines.values());
    }
}
