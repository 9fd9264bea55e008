package ontime.stores.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/** Flights as lines of values between commas, in the form of the source's CSV. No value has a comma. */
final class StoredFlightLines {

    private static final String SEPARATOR = ",";
    private static final String LINE_END = "\n";
    private static final String TRUE = "1";
    private static final String FALSE = "0";

    private static final Map<String, FlightField.Type> TYPES = Stream.of(FlightField.values())
            .collect(Collectors.toUnmodifiableMap(FlightField::storedName, FlightField::type));

    private StoredFlightLines() {}

    /** The line of a flight. */
    static String line(Flight flight, Collection<FlightField> fields) {
        StringBuilder line = new StringBuilder();
        append(line, flight, fields);
        return line.toString();
    }

    /** A line of the names of fields, then the line of each flight. Fields that no flight has are left out. */
    static String text(Collection<Flight> flights, Collection<FlightField> fields) {
        List<FlightField> used = fields.stream()
                .filter(field -> flights.stream().anyMatch(flight -> says(field.of(flight))))
                .toList();
        StringBuilder text = new StringBuilder();
        text.append(used.stream().map(FlightField::storedName).collect(Collectors.joining(SEPARATOR)));
        for (Flight flight : flights) {
            text.append(LINE_END);
            append(text, flight, used);
        }
        return text.toString();
    }

    /** The values of each flight of a {@link #text}. */
    static List<StoredFlight.Values> values(String id, String text) {
        List<String> lines = Arrays.asList(text.split(LINE_END, -1));
        Map<String, Integer> positions = positions(Arrays.asList(lines.get(0).split(SEPARATOR, -1)));
        List<StoredFlight.Values> values = new ArrayList<>(lines.size() - 1);
        lines.subList(1, lines.size()).forEach(line -> values.add(values(id, positions, line)));
        return values;
    }

    /**
     * The values of a line.
     *
     * @param id of the document, for the message if its number of values is wrong
     */
    static StoredFlight.Values values(String id, Map<String, Integer> positions, String line) {
        List<String> values = Arrays.asList(line.split(SEPARATOR, -1));
        if (values.size() != positions.size()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "a stored flight of %s with %d values for %d columns: %s",
                    id,
                    values.size(),
                    positions.size(),
                    line));
        }
        return name -> value(name, positions, values);
    }

    /** The position of each column in a line. */
    static Map<String, Integer> positions(List<String> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(columns::get, Function.identity()));
    }

    private static void append(StringBuilder line, Flight flight, Collection<FlightField> fields) {
        String before = "";
        for (FlightField field : fields) {
            line.append(before).append(text(field.of(flight)));
            before = SEPARATOR;
        }
    }

    /** Where nothing is stored, a flag is false. */
    private static boolean says(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? TRUE : FALSE;
        }
        return value == null ? "" : value.toString();
    }

    /** Parsed when it is read. */
    private static @Nullable Object value(String name, Map<String, Integer> positions, List<String> values) {
        Integer position = positions.get(name);
        FlightField.Type type = TYPES.get(name);
        if (position == null || type == null || values.get(position).isEmpty()) {
            return null;
        }
        String text = values.get(position);
        return switch (type) {
            case DAY, CODE -> text;
            case NUMBER -> Integer.valueOf(text);
            case FLAG -> text.equals(TRUE);
        };
    }
}
