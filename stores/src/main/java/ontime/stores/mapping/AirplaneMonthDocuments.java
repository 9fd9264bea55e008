package ontime.stores.mapping;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.flight.Flight;
import ontime.model.prediction.KnownLeg;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of {@code flights_by_airplane_month}: the names of the columns once, and each flight as a line of values
 * between commas, in the form of the source's CSV. These documents hold every flight of a month a second time; as lines
 * they take a third of the bytes that fields take.
 */
public final class AirplaneMonthDocuments {

    private static final String ID = "_id";
    private static final String MONTH = "Month";
    private static final String COLUMNS = "Columns";
    private static final String FLIGHTS = "Flights";
    private static final String TAIL_NUM = FlightField.TAIL_NUM.storedName();
    private static final String SEPARATOR = ",";
    private static final String TRUE = "1";
    private static final String FALSE = "0";

    /** The document says the tail number once. */
    private static final List<FlightField> FIELDS = Stream.of(FlightField.values())
            .filter(field -> field != FlightField.TAIL_NUM)
            .toList();

    private static final List<String> NAMES =
            FIELDS.stream().map(FlightField::storedName).toList();

    private static final Map<String, FlightField.Type> TYPES =
            FIELDS.stream().collect(Collectors.toUnmodifiableMap(FlightField::storedName, FlightField::type));

    private AirplaneMonthDocuments() {}

    /** An airplane's month as a document. */
    public static Document of(AirplaneMonth month) {
        return new Document(ID, month.id())
                .append(TAIL_NUM, month.tailNum())
                .append(MONTH, month.month().toString())
                .append(COLUMNS, NAMES)
                .append(
                        FLIGHTS,
                        month.flights().stream()
                                .map(AirplaneMonthDocuments::line)
                                .toList());
    }

    /** The airplane's month of a document. */
    public static AirplaneMonth airplaneMonth(Document document) {
        String tailNum = document.getString(TAIL_NUM);
        return new AirplaneMonth(
                tailNum,
                YearMonth.parse(document.getString(MONTH)),
                lines(document)
                        .map(line -> StoredFlight.flight(name -> name.equals(TAIL_NUM) ? tailNum : line.get(name)))
                        .toList());
    }

    /** The legs of a document's flights. Of their values, only those of legs are read. */
    public static List<KnownLeg> legs(Document document) {
        return lines(document).map(StoredFlight::leg).toList();
    }

    private static String line(Flight flight) {
        return FIELDS.stream().map(field -> text(field.of(flight))).collect(Collectors.joining(SEPARATOR));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? TRUE : FALSE;
        }
        return value == null ? "" : value.toString();
    }

    private static Stream<Line> lines(Document document) {
        List<String> columns = document.getList(COLUMNS, String.class);
        Map<String, Integer> positions = IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(columns::get, Function.identity()));
        return document.getList(FLIGHTS, String.class).stream()
                .map(line -> Line.of(document.getString(ID), positions, line));
    }

    /** A flight's values as text. Each is parsed when it is read. */
    private record Line(Map<String, Integer> positions, List<String> values) implements StoredFlight.Values {

        static Line of(String id, Map<String, Integer> positions, String line) {
            List<String> values = Arrays.asList(line.split(SEPARATOR, -1));
            if (values.size() != positions.size()) {
                throw new IllegalStateException("a stored flight of %s with %d values for %d columns: %s"
                        .formatted(id, values.size(), positions.size(), line));
            }
            return new Line(positions, values);
        }

        @Override
        public @Nullable Object get(String storedName) {
            Integer position = positions.get(storedName);
            FlightField.Type type = TYPES.get(storedName);
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
}
