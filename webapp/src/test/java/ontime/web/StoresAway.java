package ontime.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.model.settings.Settings;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import ontime.stores.StoreUnavailableException;
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
import ontime.testkit.airport.InMemoryAirports;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.load.InMemoryLoads;
import ontime.testkit.model.InMemoryChampions;
import ontime.testkit.prediction.InMemoryPredictionRequests;
import ontime.testkit.prediction.InMemoryPredictions;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.web.notebook.ReportFolder;
import ontime.web.prediction.AnswerTopic;
import ontime.web.prediction.RequestTopic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What is loaded is known, but flights cannot be had: their stores went away. */
@TestConfiguration(proxyBeanMethods = false)
@Import(SubscriptionsInMemory.class)
class StoresAway {

    @Bean
    ReportFolder reportFolder() {
        return new ReportFolder(Path.of("src/test/resources/reports"));
    }

    @Bean
    Flights flights() {
        return (route, day) -> {
            throw away();
        };
    }

    @Bean
    FlightSearch flightSearch() {
        return (query, page) -> {
            throw away();
        };
    }

    @Bean
    FlightsByMonth flightsByMonth() {
        return () -> {
            throw away();
        };
    }

    @Bean
    DelayReports delayReports() {
        return (subject, id) -> {
            throw away();
        };
    }

    @Bean
    DelayRankings delayRankings() {
        return subject -> {
            throw away();
        };
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
        return tailNum -> {
            throw away();
        };
    }

    @Bean
    AirplaneMonths airplaneMonths() {
        return (tailNum, month) -> {
            throw away();
        };
    }

    @Bean
    AirplaneManufacturers airplaneManufacturers() {
        return () -> {
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
    MonthLoads loads() {
        return new InMemoryLoads(List.of());
    }

    @Bean
    Models models() {
        return new ModelsAway();
    }

    @Bean
    Champions champions() {
        return new InMemoryChampions();
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
    Settings.Predictions predictionLimits() {
        return new Settings.Predictions(100, 1000);
    }

    @Bean
    Publications publications() {
        return new InMemoryPublications(SomePublications.list());
    }

    @Bean
    StoreCheck storeCheck() {
        return () -> StoreHealth.ofTrouble("the store", "connection refused");
    }

    private static final class ModelsAway implements Models {

        @Override
        public Optional<TrainedModel> find(String name, int version) {
            throw away();
        }

        @Override
        public List<TrainedModel> list() {
            throw away();
        }

        @Override
        public void put(TrainedModel model) {
            throw away();
        }
    }

    private static StoreUnavailableException away() {
        return new StoreUnavailableException("the store", new IOException("connection refused"));
    }
}
