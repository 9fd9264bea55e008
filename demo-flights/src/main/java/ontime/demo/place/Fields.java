package ontime.demo.place;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportIds;
import ontime.model.csv.CsvRecord;

/** Every airport that demonstration flights use: those of {@link AirportFacts} that are in a state or territory. */
public final class Fields {

    private static final int NEAREST_ALTERNATE_MILES = 40;

    private final List<Field> fields;
    private final Map<String, Field> byCode = new HashMap<>();
    private final List<Field> alternates;

    private Fields(List<Field> fields) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> byCode.put(field.code(), field));
        this.alternates = fields.stream().map(this::nearestAlternate).toList();
    }

    /** Reads them from our own tables. */
    public static Fields read() {
        AirportFacts facts = AirportFacts.read();
        Map<String, Size> sizes = sizes();
        Map<String, String> states = stateCells();
        List<Field> fields = new ArrayList<>();
        for (Airport airport : facts.list()) {
            String state = states.get(airport.state());
            if (state != null) {
                AirportIds ids = facts.findIds(airport.code()).orElseThrow();
                Size size = sizes.getOrDefault(airport.code(), Size.TINY);
                fields.add(field(fields.size(), airport, ids, size, state));
            }
        }
        return new Fields(fields);
    }

    /** All of them, each at its index. */
    public List<Field> list() {
        return fields;
    }

    /**
     * One by its code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Field get(String code) {
        Field field = byCode.get(code);
        if (field == null) {
            throw new IllegalArgumentException("no such airport: " + code);
        }
        return field;
    }

    /** Where a flight goes that cannot land at the airport. */
    public Field alternateOf(Field field) {
        return alternates.get(field.index());
    }

    private Field nearestAlternate(Field field) {
        return fields.stream()
                .filter(other -> other.size() != Size.TINY && field.milesTo(other) >= NEAREST_ALTERNATE_MILES)
                .min(Comparator.comparingInt(field::milesTo))
                .orElseThrow();
    }

    private static Field field(int index, Airport airport, AirportIds ids, Size size, String state) {
        ZoneId zone = Objects.requireNonNull(airport.timeZone());
        // BTS counts an airport's records in the last two digits of the sequence id; ours is always the first.
        int sequence = ids.airportId() * 100 + 1;
        String cells = String.format(
                Locale.ROOT,
                "%d,%d,%d,\"%s\",\"%s\",%s",
                ids.airportId(),
                sequence,
                ids.cityMarketId(),
                airport.code(),
                ids.cityName(),
                state);
        String diversion = String.format(Locale.ROOT, "\"%s\",%d,%d", airport.code(), ids.airportId(), sequence);
        return new Field(
                index,
                airport.code(),
                airport.state(),
                Objects.requireNonNull(airport.latitude(), airport.code()),
                Objects.requireNonNull(airport.longitude(), airport.code()),
                zone,
                size,
                cells,
                diversion);
    }

    private static Map<String, Size> sizes() {
        Map<String, Size> sizes = new HashMap<>();
        for (CsvRecord row : Resource.read("airport-sizes.csv")) {
            Size size = Size.valueOf(row.cell("size"));
            Arrays.stream(row.cell("codes").split(" ", -1)).forEach(code -> sizes.put(code, size));
        }
        return sizes;
    }

    private static Map<String, String> stateCells() {
        Map<String, String> cells = new HashMap<>();
        for (CsvRecord row : Resource.read("states.csv")) {
            String code = row.cell("code");
            String fips = row.cell("fips");
            String name = row.cell("name");
            String area = row.cell("wac");
            cells.put(code, "\"" + code + "\",\"" + fips + "\",\"" + name + "\"," + area);
        }
        return cells;
    }
}
