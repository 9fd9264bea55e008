package ontime.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.search.FlightSearch;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import ontime.testkit.flight.InMemoryFlightSearch;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Chicago and New York with several airports: two flights from O'Hare to LaGuardia, one to Newark, and one elsewhere. On
 * four Friday evenings, DL is on time to Newark, and AA is never to LaGuardia.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CityStores extends StoresInMemory {

    private static final LocalDate FIRST_FRIDAY = LocalDate.of(2008, 1, 4);
    private static final int FLIGHTS_OF_AN_EVENING = 4;

    @Override
    @Bean
    protected DocumentStore documentStore() {
        DocumentStore store = super.documentStore();
        store.putAll(
                StoreCatalog.AIRPORTS,
                List.of(
                        airport("ORD", "Chicago O'Hare International", "Chicago", "IL"),
                        airport("MDW", "Chicago Midway International", "Chicago", "IL"),
                        airport("LGA", "LaGuardia", "New York", "NY"),
                        airport("EWR", "Newark Liberty International", "Newark", "NJ"),
                        airport("ORF", "Norfolk International", "Norfolk", "VA")));
        store.putAll(StoreCatalog.ROUTE_DAYS, ExampleFlights.routeDays(flights()));
        return store;
    }

    @Override
    @Bean
    FlightSearch flightSearch() {
        List<Flight> all = new ArrayList<>(flights());
        all.addAll(ExampleFlights.list());
        return new InMemoryFlightSearch(all);
    }

    @Override
    protected List<Flight> flightsOfCrossings() {
        List<Flight> fridays = new ArrayList<>();
        for (LocalDate day = FIRST_FRIDAY; day.getMonth() == FIRST_FRIDAY.getMonth(); day = day.plusWeeks(1)) {
            for (int number = 1; number <= FLIGHTS_OF_AN_EVENING; number++) {
                fridays.add(evening(day, "AA", number, "LGA").arrived(60).build());
                fridays.add(evening(day, "DL", number, "EWR").arrived(0).build());
            }
        }
        return fridays;
    }

    private static FlightBuilder evening(LocalDate day, String carrier, int number, String dest) {
        return FlightBuilder.of(day, carrier, number, new Route("ORD", dest), "1930");
    }

    private static List<Flight> flights() {
        return List.of(
                flight("DL", 1519, "ATL", "ORF"),
                flight("DL", 1640, "ATL", "LGA"),
                flight("AA", 300, "ORD", "LGA"),
                flight("AA", 302, "ORD", "LGA"),
                flight("AA", 304, "ORD", "EWR"));
    }

    private static Flight flight(String carrier, int number, String origin, String dest) {
        return FlightBuilder.of(ExampleFlights.DAY, carrier, number, new Route(origin, dest), "1830")
                .arrived(20)
                .build();
    }

    private static Airport airport(String code, String name, String city, String state) {
        return new Airport(code, name, city, state, 40.0, -80.0, ZoneId.of("America/New_York"));
    }
}
