package ontime.web;

import java.io.IOException;
import ontime.model.delay.DelaySubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import ontime.stores.StoreUnavailableException;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.publication.Publications;
import ontime.testkit.airline.SomeAirlines;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.store.InMemoryStore;
import ontime.web.prediction.live.AnswerTopic;
import ontime.web.prediction.live.Broker;
import ontime.web.prediction.live.RequestTopic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What is loaded is known, but flights cannot be had: their stores went away. */
@TestConfiguration(proxyBeanMethods = false)
@Import({StoreRoles.class, SubscriptionsInMemory.class})
public class StoresAway {

    @Bean
    DocumentStore documentStore() {
        InMemoryStore store = InMemoryStore.without(
                        StoreCatalog.ROUTE_DAYS,
                        StoreCatalog.MONTH_TOTALS,
                        StoreCatalog.delayReports(DelaySubject.ALL),
                        StoreCatalog.delayReports(DelaySubject.AIRLINE),
                        StoreCatalog.delayReports(DelaySubject.DEPARTURES),
                        StoreCatalog.delayReports(DelaySubject.ROUTE),
                        StoreCatalog.DELAY_RANKINGS,
                        StoreCatalog.AIRPLANES,
                        StoreCatalog.AIRPLANE_MONTHS,
                        StoreCatalog.AIRPLANE_MANUFACTURERS,
                        StoreCatalog.MODELS)
                .with(StoreCatalog.AIRPORTS, SomeAirports.list())
                .with(StoreCatalog.AIRLINES, SomeAirlines.list());
        SubscriptionsInMemory.addBatches(store);
        return store;
    }

    @Bean
    FlightSearch flightSearch() {
        return (query, page) -> {
            throw away();
        };
    }

    @Bean
    AirplaneSearch airplaneSearch() {
        return (query, order, page) -> {
            throw away();
        };
    }

    @Bean
    RequestTopic requestTopic() {
        return request -> {
            throw away();
        };
    }

    @Bean
    AnswerTopic answerTopic() {
        return listener -> {};
    }

    @Bean
    Broker broker() {
        return () -> false;
    }

    @Bean
    Publications publications() {
        return new InMemoryPublications(SomePublications.list());
    }

    @Bean
    StoreCheck storeCheck() {
        return () -> StoreHealth.ofTrouble("the store", "connection refused");
    }

    private static StoreUnavailableException away() {
        return new StoreUnavailableException("the store", new IOException("connection refused"));
    }
}
