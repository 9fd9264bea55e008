package ontime.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineName;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.testkit.airplane.InMemoryAirplaneSearch;
import ontime.testkit.airplane.SomeAirplanes;
import ontime.testkit.delay.SomeDelayReports;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import ontime.testkit.flight.InMemoryFlightSearch;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Flights with names that no reference data has: airplanes without facts, an airport, and codes that were used again. */
@TestConfiguration(proxyBeanMethods = false)
class OddNamesStores extends StoresInMemory {

    static final List<String> TAILS = List.of(
            "N640DL",
            "N-123",
            "N1 2Z",
            "-N037M",
            "N100WN",
            "..",
            ".",
            "%2e",
            "N1\\2",
            "N1/2",
            "N1;2",
            "<b>x",
            "A+B",
            "#NAME?",
            "ÑANDU",
            "N1&2",
            "{x}",
            "\"",
            "n991cA",
            "a longer one",
            "N1OH",
            "N2QQ");

    private static final Route FROM_NOWHERE = new Route("XQX", "ATL");

    @Override
    @Bean
    protected DocumentStore documentStore() {
        DocumentStore store = super.documentStore();
        store.putAll(StoreCatalog.AIRPLANES, airplanes());
        store.putAll(StoreCatalog.AIRPORTS, List.of(Airport.ofCode("XQX"), denver()));
        store.putAll(
                StoreCatalog.AIRLINES,
                List.of(
                        airline("PA (1)", new AirlineName("Pan American World Airways", null, 1991)),
                        airline(
                                "OH",
                                new AirlineName("Comair Inc.", null, 2012),
                                new AirlineName("PSA Airlines Inc.", 2013, null)),
                        new Airline("QQ", "QQ")));
        store.putAll(
                StoreCatalog.AIRPLANE_MONTHS,
                flights().stream()
                        .filter(flight -> flight.tailNum() != null)
                        .map(flight -> AirplaneMonth.of(
                                String.valueOf(flight.tailNum()),
                                YearMonth.from(flight.flightDate()),
                                List.of(flight),
                                Map.of()))
                        .toList());
        store.putAll(StoreCatalog.ROUTE_DAYS, ExampleFlights.routeDays(flights()));
        store.putAll(StoreCatalog.AIRPLANE_MANUFACTURERS, List.of(ManufacturerShares.of(List.of(), 0, TAILS.size())));
        Stream.of(
                        report(DelaySubject.AIRLINE, "PA (1)", SomeDelayReports.DELTA),
                        report(DelaySubject.AIRLINE, "OH", SomeDelayReports.DELTA),
                        report(DelaySubject.AIRLINE, "QQ", SomeDelayReports.DELTA),
                        report(DelaySubject.DEPARTURES, "XQX", SomeDelayReports.FROM_ATLANTA),
                        report(DelaySubject.ROUTE, "XQX-ATL", SomeDelayReports.ATLANTA_TO_KENNEDY),
                        report(DelaySubject.ROUTE, "ATL-XQX", SomeDelayReports.ATLANTA_TO_KENNEDY))
                .forEach(report -> store.putAll(StoreCatalog.delayReports(report.subject()), List.of(report)));
        return store;
    }

    @Override
    @Bean
    FlightSearch flightSearch() {
        return new InMemoryFlightSearch(flights());
    }

    @Override
    @Bean
    AirplaneSearch airplaneSearch() {
        return new InMemoryAirplaneSearch(airplanes());
    }

    private static List<FlownAirplane> airplanes() {
        return TAILS.stream()
                .map(tail -> SomeAirplanes.flown(tail, null, Set.of(), null, "PA (1)", 10))
                .toList();
    }

    private static List<Flight> flights() {
        return Stream.concat(
                        TAILS.stream().map(tail -> flight("PA (1)", 100 + TAILS.indexOf(tail))
                                .tailNum(tail)),
                        Stream.of(
                                flight("OH", 1).tailNum("N1OH"), flight("QQ", 2).tailNum("N2QQ")))
                .map(FlightBuilder::build)
                .toList();
    }

    private static FlightBuilder flight(String carrier, int number) {
        return FlightBuilder.of(ExampleFlights.DAY, carrier, number, FROM_NOWHERE, "0715")
                .arrived(0);
    }

    private static Airport denver() {
        return AirportFacts.read().findByCode("DEN").orElseThrow().during(YearMonth.of(1995, 1), YearMonth.of(2008, 1));
    }

    private static Airline airline(String code, AirlineName... names) {
        return new Airline(code, names[names.length - 1].name(), null, null, List.of(names));
    }

    private static DelayReport report(DelaySubject subject, String id, DelayReport like) {
        return new DelayReport(
                subject,
                id,
                like.figures(),
                like.byHour(),
                like.byWeekday(),
                like.byMonth(),
                like.carriers(),
                DelayParts.NONE,
                DelayParts.NONE);
    }
}
