package ontime.stores.airplane;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import ontime.model.airplane.FactsDoubt;
import ontime.model.airplane.FlownAirplane;
import ontime.model.flight.Route;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of {@code airplanes}. */
public final class AirplaneDocuments {

    private static final String ID = "_id";
    private static final String FACTS = "Facts";
    private static final String DOUBTS = "Doubts";
    private static final String OTHERS = "Others";
    private static final String MAKER = "Maker";
    private static final String TOTALS = "Totals";
    private static final String FIRST_FLIGHT = "FirstFlight";
    private static final String LAST_FLIGHT = "LastFlight";
    private static final String CARRIERS = "Carriers";
    private static final String MONTHS = "Months";
    private static final String ROUTES = "Routes";
    private static final String CARRIER = "Carrier";
    private static final String MONTH = "Month";
    private static final String ORIGIN = "Origin";
    private static final String DEST = "Dest";
    private static final String FLIGHTS = "Flights";
    private static final String MILES = "Miles";
    private static final String AIR_MINUTES = "AirMinutes";

    private AirplaneDocuments() {}

    /** An airplane's document. */
    public static Document of(FlownAirplane airplane) {
        Document document = new Document(ID, airplane.tailNum());
        if (airplane.facts() != null) {
            document.append(FACTS, FactsDocuments.of(airplane.facts()));
        }
        if (airplane.maker() != null) {
            document.append(MAKER, airplane.maker());
        }
        return document.append(
                        DOUBTS,
                        airplane.doubts().stream()
                                .map(FactsDoubt::name)
                                .sorted()
                                .toList())
                .append(
                        OTHERS,
                        airplane.others().stream().map(FactsDocuments::of).toList())
                .append(TOTALS, TotalsDocuments.of(airplane.totals()))
                .append(MILES, airplane.miles())
                .append(AIR_MINUTES, airplane.airMinutes())
                .append(FIRST_FLIGHT, airplane.firstFlight().toString())
                .append(LAST_FLIGHT, airplane.lastFlight().toString())
                .append(
                        CARRIERS,
                        airplane.carriers().stream()
                                .map(of -> new Document(CARRIER, of.carrier()).append(FLIGHTS, of.flights()))
                                .toList())
                .append(
                        MONTHS,
                        airplane.months().stream()
                                .map(of -> new Document(MONTH, of.month().toString()).append(FLIGHTS, of.flights()))
                                .toList())
                .append(
                        ROUTES,
                        airplane.routes().stream().map(AirplaneDocuments::of).toList());
    }

    static FlownAirplane airplane(Document document) {
        @Nullable Document facts = document.get(FACTS, Document.class);
        String tailNum = document.getString(ID);
        return new FlownAirplane(
                tailNum,
                facts == null ? null : FactsDocuments.facts(facts),
                document.getList(DOUBTS, String.class).stream()
                        .map(FactsDoubt::valueOf)
                        .collect(Collectors.toSet()),
                list(document, OTHERS).stream().map(FactsDocuments::facts).toList(),
                document.getString(MAKER),
                TotalsDocuments.totals(document.get(TOTALS, Document.class)),
                number(document, MILES),
                number(document, AIR_MINUTES),
                LocalDate.parse(document.getString(FIRST_FLIGHT)),
                LocalDate.parse(document.getString(LAST_FLIGHT)),
                list(document, CARRIERS).stream()
                        .map(of -> new FlownAirplane.OfCarrier(of.getString(CARRIER), number(of, FLIGHTS)))
                        .toList(),
                list(document, MONTHS).stream()
                        .map(of -> new FlownAirplane.OfMonth(YearMonth.parse(of.getString(MONTH)), number(of, FLIGHTS)))
                        .toList(),
                list(document, ROUTES).stream().map(AirplaneDocuments::route).toList());
    }

    private static Document of(FlownAirplane.OfRoute of) {
        return new Document(ORIGIN, of.route().origin())
                .append(DEST, of.route().dest())
                .append(FLIGHTS, of.flights());
    }

    private static FlownAirplane.OfRoute route(Document document) {
        Route route = new Route(document.getString(ORIGIN), document.getString(DEST));
        return new FlownAirplane.OfRoute(route, number(document, FLIGHTS));
    }

    private static List<Document> list(Document document, String name) {
        return document.getList(name, Document.class);
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
