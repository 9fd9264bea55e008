package ontime.stores.flight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthTotals;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import org.bson.Document;

/** The documents of flights: what jobs write and pages read, under BTS's names. Values that BTS left empty are left out. */
public final class FlightDocuments {

    private static final String ID = "_id";
    private static final String FLIGHTS = "Flights";

    /** A route's day says these once, not with every flight. */
    private static final Set<FlightField> OF_THE_DAY =
            EnumSet.of(FlightField.FLIGHT_DATE, FlightField.ORIGIN, FlightField.DEST);

    private static final Set<FlightField> OF_A_FLIGHT = EnumSet.complementOf(EnumSet.copyOf(OF_THE_DAY));

    private static final String YEAR = BtsColumn.YEAR.columnName();
    private static final String MONTH = BtsColumn.MONTH.columnName();
    private static final String TOTAL_FLIGHTS = "TotalFlights";
    private static final String CANCELLED = BtsColumn.CANCELLED.columnName();
    private static final String DIVERTED = BtsColumn.DIVERTED.columnName();
    private static final String LATE_ARRIVALS = "LateArrivals";
    private static final String ARRIVALS = "Arrivals";
    private static final String SUM_ARR_DELAY = "SumArrDelay";
    private static final String SUM_DEP_DELAY = "SumDepDelay";
    private static final String DEPARTURES = "Departures";

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

    /** A document of {@code flights_by_month}. */
    public static Document of(MonthTotals totals) {
        return new Document(ID, totals.month().toString())
                .append(YEAR, totals.month().getYear())
                .append(MONTH, totals.month().getMonthValue())
                .append(TOTAL_FLIGHTS, totals.totalFlights())
                .append(CANCELLED, totals.cancelled())
                .append(DIVERTED, totals.diverted())
                .append(LATE_ARRIVALS, totals.lateArrivals())
                .append(ARRIVALS, totals.arrivals())
                .append(SUM_ARR_DELAY, totals.sumArrDelay())
                .append(SUM_DEP_DELAY, totals.sumDepDelay())
                .append(DEPARTURES, totals.departures());
    }

    static RouteDay routeDay(Document document) {
        List<Flight> flights = document.getList(FLIGHTS, Document.class).stream()
                .map(flight ->
                        StoredFlight.flight(name -> flight.containsKey(name) ? flight.get(name) : document.get(name)))
                .toList();
        Route route = new Route(
                document.getString(FlightField.ORIGIN.storedName()), document.getString(FlightField.DEST.storedName()));
        return new RouteDay(route, LocalDate.parse(document.getString(FlightField.FLIGHT_DATE.storedName())), flights);
    }

    static MonthTotals monthTotals(Document document) {
        return new MonthTotals(
                YearMonth.parse(document.getString(ID)),
                number(document, TOTAL_FLIGHTS),
                number(document, CANCELLED),
                number(document, DIVERTED),
                number(document, LATE_ARRIVALS),
                number(document, ARRIVALS),
                number(document, SUM_ARR_DELAY),
                number(document, SUM_DEP_DELAY),
                number(document, DEPARTURES));
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

    /** Whole numbers come back as 32 or 64 bits, as the server pleases. */
    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
