package ontime.stores.mapping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import org.bson.Document;

/**
 * The documents of {@code flights_by_route_day}, under BTS's names. Values that BTS left empty are left out. By hand: the
 * fields of a flight are those of {@link FlightField}, which the search and the lines of an airplane's month share.
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
                .append(
                        FLIGHTS,
                        day.flights().stream().map(FlightDocuments::ofFlight).toList());
    }

    /** The route and day of a document. */
    public static RouteDay routeDay(Document document) {
        List<Flight> flights = document.getList(FLIGHTS, Document.class).stream()
                .map(flight ->
                        StoredFlight.flight(name -> flight.containsKey(name) ? flight.get(name) : document.get(name)))
                .toList();
        Route route = new Route(
                document.getString(FlightField.ORIGIN.storedName()), document.getString(FlightField.DEST.storedName()));
        return new RouteDay(route, LocalDate.parse(document.getString(FlightField.FLIGHT_DATE.storedName())), flights);
    }

    private static Document ofFlight(Flight flight) {
        Document document = new Document();
        for (FlightField field : OF_A_FLIGHT) {
            Object value = field.of(flight);
            if (value != null) {
                document.append(field.storedName(), value);
            }
        }
        return document;
    }
}
