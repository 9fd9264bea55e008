package ontime.stores.mapping;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.prediction.KnownLeg;
import org.bson.Document;

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

    /** The document says the tail number once. */
    private static final List<FlightField> FIELDS = Stream.of(FlightField.values())
            .filter(field -> field != FlightField.TAIL_NUM)
            .toList();

    private static final List<String> NAMES =
            FIELDS.stream().map(FlightField::storedName).toList();

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
                                .map(flight -> StoredFlightLines.line(flight, FIELDS))
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

    private static Stream<StoredFlight.Values> lines(Document document) {
        Map<String, Integer> positions = StoredFlightLines.positions(document.getList(COLUMNS, String.class));
        return document.getList(FLIGHTS, String.class).stream()
                .map(line -> StoredFlightLines.values(document.getString(ID), positions, line));
    }
}
