package ontime.stores.mapping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import org.bson.Document;

/**
 * The documents of {@code flights_by_route_day}: the flights of a day as one text of lines, under BTS's names, because there
 * are so many documents that an object of fields for each flight would be most of the work of a load. By hand: the fields of
 * a flight are those of {@link FlightField}, which the search and the lines of an airplane's month share.
 */
public final class FlightDocuments {

    private static final String ID = "_id";
    private static final String FLIGHTS = "Flights";

    /** A route's day says these once, not with every flight. */
    private static final Set<FlightField> OF_THE_DAY =
            EnumSet.of(FlightField.FLIGHT_DATE, FlightField.ORIGIN, FlightField.DEST);

    private static final Set<FlightField> OF_A_FLIGHT = EnumSet.complementOf(EnumSet.copyOf(OF_THE_DAY));

    private FlightDocuments() {}

    /** A document of {@code flights_by_route_day}. */
    public static Document of(RouteDay day) {
        return new Document(ID, day.id())
                .append(FlightField.ORIGIN.storedName(), day.route().origin())
                .append(FlightField.DEST.storedName(), day.route().dest())
                .append(FlightField.FLIGHT_DATE.storedName(), day.flightDate().toString())
                .append(FLIGHTS, StoredFlightLines.text(day.flights(), OF_A_FLIGHT));
    }

    /** The route and day of a document. */
    public static RouteDay routeDay(Document document) {
        List<Flight> flights = values(document)
                .map(flight -> StoredFlight.flight(name -> {
                    Object value = flight.get(name);
                    return value == null ? document.get(name) : value;
                }))
                .toList();
        Route route = new Route(
                document.getString(FlightField.ORIGIN.storedName()), document.getString(FlightField.DEST.storedName()));
        return new RouteDay(route, LocalDate.parse(document.getString(FlightField.FLIGHT_DATE.storedName())), flights);
    }

    /** Documents of earlier releases have an object of fields for each flight. */
    private static Stream<StoredFlight.Values> values(Document document) {
        return document.get(FLIGHTS) instanceof String text
                ? StoredFlightLines.values(document.getString(ID), text).stream()
                : document.getList(FLIGHTS, Document.class).stream().map(flight -> flight::get);
    }
}
