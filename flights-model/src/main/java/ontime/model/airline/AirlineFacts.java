package ontime.model.airline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * OnTime's own table of the airlines that have reported to BTS since 1987. A code that two airlines had, one after the
 * other, and an airline that changed its name have a line for each name, with its years.
 */
public final class AirlineFacts {

    private static final String RESOURCE = "/ontime/airlines.csv";

    private final Map<String, Airline> airlines = new TreeMap<>();
    private final Map<String, Integer> dotIds = new TreeMap<>();

    private AirlineFacts(List<CsvRecord> table) {
        Map<String, List<AirlineName>> names = new TreeMap<>();
        for (CsvRecord row : table) {
            names.computeIfAbsent(row.cell("code"), code -> new ArrayList<>())
                    .add(new AirlineName(row.cell("name"), year(row.cell("from")), year(row.cell("to"))));
            dotIds.put(row.cell("code"), Integer.valueOf(row.cell("dot_id")));
        }
        names.forEach((code, all) ->
                airlines.put(code, new Airline(code, all.get(all.size() - 1).name(), null, null, all)));
    }

    private static @Nullable Integer year(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    /** Reads the table. It is small; keep the object to ask several times. */
    public static AirlineFacts read() {
        try (InputStream in = Objects.requireNonNull(AirlineFacts.class.getResourceAsStream(RESOURCE))) {
            return new AirlineFacts(CsvFile.readTable(in, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An airline by the code that BTS reports it under. */
    public Optional<Airline> findByCode(String code) {
        return Optional.ofNullable(airlines.get(code));
    }

    /** BTS {@code AirlineID} of the airline that had a code last. */
    public OptionalInt findDotId(String code) {
        Integer id = dotIds.get(code);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Every airline, by code. */
    public List<Airline> list() {
        return List.copyOf(airlines.values());
    }
}
