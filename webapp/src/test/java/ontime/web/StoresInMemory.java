package ontime.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthTotals;
import ontime.model.publication.Publication;
import ontime.model.settings.Settings;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import ontime.stores.airline.Airlines;
import ontime.stores.airplane.AirplaneManufacturers;
import ontime.stores.airplane.AirplaneMonths;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.airplane.Airplanes;
import ontime.stores.airport.Airports;
import ontime.stores.delay.DelayRankings;
import ontime.stores.delay.DelayReports;
import ontime.stores.flight.Flights;
import ontime.stores.flight.FlightsByMonth;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.load.MonthLoads;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import ontime.stores.publication.Publications;
import ontime.testkit.airline.InMemoryAirlines;
import ontime.testkit.airline.SomeAirlines;
import ontime.testkit.airplane.InMemoryAirplaneManufacturers;
import ontime.testkit.airplane.InMemoryAirplaneMonths;
import ontime.testkit.airplane.InMemoryAirplaneSearch;
import ontime.testkit.airplane.InMemoryAirplanes;
import ontime.testkit.airplane.SomeAirplanes;
import ontime.testkit.airport.InMemoryAirports;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.delay.InMemoryDelayRankings;
import ontime.testkit.delay.InMemoryDelayReports;
import ontime.testkit.delay.SomeDelayRankings;
import ontime.testkit.delay.SomeDelayReports;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.InMemoryFlightSearch;
import ontime.testkit.flight.InMemoryFlights;
import ontime.testkit.flight.InMemoryFlightsByMonth;
import ontime.testkit.flight.SomeMonths;
import ontime.testkit.load.InMemoryLoads;
import ontime.testkit.load.SomeLoads;
import ontime.testkit.model.InMemoryChampions;
import ontime.testkit.model.InMemoryModels;
import ontime.testkit.model.SomeModels;
import ontime.testkit.prediction.InMemoryPredictionRequests;
import ontime.testkit.prediction.InMemoryPredictions;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.web.notebook.ReportFolder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * January and February 2008 in memory: one flight of every status from ATL to JFK on {@link ExampleFlights#DAY}, 47 flights
 * from ATL to SFO on the same day, and 5 on the newest day.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(SubscriptionsInMemory.class)
class StoresInMemory {

    static final int MANY = 47;
    static final LocalDate NEWEST_DAY = LocalDate.of(2008, 2, 28);

    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2008, 1), YearMonth.of(2008, 2));

    @Bean
    ReportFolder reportFolder() {
        return new ReportFolder(Path.of("src/test/resources/reports"));
    }

    @Bean
    Flights flights() {
        return new InMemoryFlights(allFlights());
    }

    @Bean
    FlightSearch flightSearch() {
        return new InMemoryFlightSearch(allFlights());
    }

    @Bean
    FlightsByMonth flightsByMonth() {
        List<MonthTotals> months = List.of(SomeMonths.JANUARY_2008, SomeMonths.FEBRUARY_2008);
        return new InMemoryFlightsByMonth(months);
    }

    @Bean
    DelayReports delayReports() {
        return new InMemoryDelayReports(SomeDelayReports.list());
    }

    @Bean
    DelayRankings delayRankings() {
        return new InMemoryDelayRankings(SomeDelayRankings.list());
    }

    @Bean
    Airports airports() {
        return new InMemoryAirports(SomeAirports.list());
    }

    @Bean
    Airlines airlines() {
        return new InMemoryAirlines(SomeAirlines.list());
    }

    @Bean
    Airplanes airplanes() {
        return new InMemoryAirplanes(fleet());
    }

    @Bean
    AirplaneMonths airplaneMonths() {
        Map<String, ZoneId> zones =
                SomeAirports.list().stream().collect(Collectors.toMap(Airport::code, airport -> ZoneId.of("UTC")));
        return new InMemoryAirplaneMonths(allFlights().stream()
                .filter(flight -> flight.tailNum() != null)
                .collect(Collectors.groupingBy(
                        flight -> Map.entry(String.valueOf(flight.tailNum()), YearMonth.from(flight.flightDate()))))
                .entrySet()
                .stream()
                .map(month ->
                        AirplaneMonth.of(month.getKey().getKey(), month.getKey().getValue(), month.getValue(), zones))
                .toList());
    }

    @Bean
    AirplaneManufacturers airplaneManufacturers() {
        return new InMemoryAirplaneManufacturers(Optional.of(
                ManufacturerShares.of(List.of("AIRBUS INDUSTRIE", "AIRBUS", "BOEING", "BOEING", "BOEING"), 1, 1)));
    }

    @Bean
    AirplaneSearch airplaneSearch() {
        return new InMemoryAirplaneSearch(fleet());
    }

    @Bean
    MonthLoads loads() {
        return new InMemoryLoads(SomeLoads.list());
    }

    @Bean
    Models models() {
        Models models = new InMemoryModels();
        SomeModels.list().forEach(models::put);
        return models;
    }

    @Bean
    Champions champions() {
        Champions champions = new InMemoryChampions();
        SomeModels.champions().forEach(champions::put);
        return champions;
    }

    @Bean
    PredictionRequests predictionRequests() {
        return new InMemoryPredictionRequests();
    }

    @Bean
    PredictionAnswers predictions() {
        return new InMemoryPredictions();
    }

    @Bean
    FakeStream fakeStream() {
        return new FakeStream();
    }

    @Bean
    Settings.Predictions predictionLimits() {
        return new Settings.Predictions(100, 1000);
    }

    @Bean
    Publications publications() {
        return new InMemoryPublications(MONTHS.stream().map(this::publication).toList());
    }

    @Bean
    StoreCheck storeCheck() {
        return () -> StoreHealth.ofAnswering("memory");
    }

    Publication publication(YearMonth month) {
        return SomePublications.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, month);
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
