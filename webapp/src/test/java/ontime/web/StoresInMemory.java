package ontime.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.FlightBlock;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthColumns;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.publication.Publications;
import ontime.testkit.airline.SomeAirlines;
import ontime.testkit.airplane.InMemoryAirplaneSearch;
import ontime.testkit.airplane.SomeAirplanes;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.delay.SomeDelayRankings;
import ontime.testkit.delay.SomeDelayReports;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.InMemoryFlightSearch;
import ontime.testkit.flight.SomeMonths;
import ontime.testkit.load.SomeLoads;
import ontime.testkit.model.SomeModels;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.store.InMemoryStore;
import ontime.testkit.weather.SomeWeather;
import ontime.web.prediction.live.Broker;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * January and February 2008 in memory: one flight of every status from ATL to JFK on {@link ExampleFlights#DAY}, 47
 * flights from ATL to SFO on the same day, and 5 on the newest day.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({StoreRoles.class, SubscriptionsInMemory.class})
public class StoresInMemory {

    static final int MANY = 47;
    static final LocalDate NEWEST_DAY = LocalDate.of(2008, 2, 28);

    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2008, 1), YearMonth.of(2008, 2));

    @Bean
    protected DocumentStore documentStore() {
        InMemoryStore store = new InMemoryStore()
                .with(StoreCatalog.ROUTE_DAYS, ExampleFlights.routeDays(allFlights()))
                .with(StoreCatalog.MONTH_TOTALS, List.of(SomeMonths.JANUARY_2008, SomeMonths.FEBRUARY_2008))
                .with(StoreCatalog.DELAY_RANKINGS, SomeDelayRankings.list())
                .with(StoreCatalog.AIRPORTS, SomeAirports.list())
                .with(StoreCatalog.AIRLINES, SomeAirlines.list())
                .with(StoreCatalog.AIRPLANES, fleet())
                .with(StoreCatalog.AIRPLANE_MONTHS, airplaneMonths())
                .with(
                        StoreCatalog.AIRPLANE_MANUFACTURERS,
                        List.of(ManufacturerShares.of(
                                List.of("AIRBUS INDUSTRIE", "AIRBUS", "BOEING", "BOEING", "BOEING"), 1, 1)))
                .with(StoreCatalog.LOADS, SomeLoads.list())
                .with(StoreCatalog.FLIGHT_BLOCKS, flightBlocks())
                .with(StoreCatalog.MODELS, SomeModels.list())
                .with(StoreCatalog.CHAMPIONS, SomeModels.champions())
                .with(StoreCatalog.MODEL_SCORES, List.of(SomeModels.liveScores()))
                .with(StoreCatalog.WEATHER_DAYS, SomeWeather.days())
                .with(StoreCatalog.WEATHER_COSTS, List.of(SomeWeather.costs()));
        SomeDelayReports.list().forEach(report -> store.put(StoreCatalog.delayReports(report.subject()), report));
        SubscriptionsInMemory.addBatches(store);
        return store;
    }

    @Bean
    FlightSearch flightSearch() {
        return new InMemoryFlightSearch(allFlights());
    }

    @Bean
    AirplaneSearch airplaneSearch() {
        return new InMemoryAirplaneSearch(fleet());
    }

    @Bean
    FakeStream fakeStream() {
        return new FakeStream();
    }

    @Bean
    Broker broker() {
        return () -> true;
    }

    @Bean
    protected Publications publications() {
        return new InMemoryPublications(MONTHS.stream()
                .flatMap(month -> Stream.of(
                        publication(month),
                        SomePublications.of(StoredDataset.AIRPORTS, month),
                        SomePublications.of(StoredDataset.WEATHER, month),
                        SomePublications.of(StoredDataset.FLIGHT_BLOCKS, month)))
                .toList());
    }

    @Bean
    StoreCheck storeCheck() {
        return () -> StoreHealth.ofAnswering("memory");
    }

    protected Publication publication(YearMonth month) {
        return SomePublications.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, month);
    }

    /** Flights that only crossings have, so that pages of single flights stay small. */
    protected List<Flight> flightsOfCrossings() {
        return List.of();
    }

    private List<MonthColumns> flightBlocks() {
        return MONTHS.stream()
                .map(month -> {
                    List<Flight> flights = Stream.concat(allFlights().stream(), flightsOfCrossings().stream())
                            .filter(flight ->
                                    YearMonth.from(flight.flightDate()).equals(month))
                            .toList();
                    return new MonthColumns(
                            month, 3, FlightBlock.of(month, flights).encode());
                })
                .toList();
    }

    private static List<AirplaneMonth> airplaneMonths() {
        Map<String, ZoneId> zones =
                SomeAirports.list().stream().collect(Collectors.toMap(Airport::code, airport -> ZoneId.of("UTC")));
        return allFlights().stream()
                .filter(flight -> flight.tailNum() != null)
                .collect(Collectors.groupingBy(
                        flight -> Map.entry(String.valueOf(flight.tailNum()), YearMonth.from(flight.flightDate()))))
                .entrySet()
                .stream()
                .map(month ->
                        AirplaneMonth.of(month.getKey().getKey(), month.getKey().getValue(), month.getValue(), zones))
                .toList();
    }

    private static List<FlownAirplane> fleet() {
        List<FlownAirplane> fleet = new ArrayList<>(SomeAirplanes.list());
        fleet.addAll(SomeAirplanes.list(MANY));
        return fleet;
    }

    private static List<Flight> allFlights() {
        List<Flight> flights = new ArrayList<>(ExampleFlights.list());
        flights.addAll(ExampleFlights.list(MANY, ExampleFlights.DAY));
        flights.addAll(ExampleFlights.list(5, NEWEST_DAY));
        return flights;
    }
}
