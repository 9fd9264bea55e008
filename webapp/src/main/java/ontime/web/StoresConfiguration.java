package ontime.web;

import java.time.Clock;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.model.settings.Settings;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.airline.Airlines;
import ontime.stores.airline.MongoAirlines;
import ontime.stores.airplane.AirplaneManufacturers;
import ontime.stores.airplane.AirplaneMonths;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.airplane.Airplanes;
import ontime.stores.airplane.ElasticAirplaneSearch;
import ontime.stores.airplane.MongoAirplaneManufacturers;
import ontime.stores.airplane.MongoAirplaneMonths;
import ontime.stores.airplane.MongoAirplanes;
import ontime.stores.airport.Airports;
import ontime.stores.airport.MongoAirports;
import ontime.stores.delay.DelayRankings;
import ontime.stores.delay.DelayReports;
import ontime.stores.delay.MongoDelayRankings;
import ontime.stores.delay.MongoDelayReports;
import ontime.stores.flight.Flights;
import ontime.stores.flight.FlightsByMonth;
import ontime.stores.flight.MongoFlights;
import ontime.stores.flight.MongoFlightsByMonth;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.load.MongoLoads;
import ontime.stores.load.MonthLoads;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.stores.model.MongoChampions;
import ontime.stores.model.MongoModels;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.MongoBatchPredictions;
import ontime.stores.prediction.MongoPredictionRequests;
import ontime.stores.prediction.MongoPredictions;
import ontime.stores.prediction.MongoRequestsByDay;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import ontime.stores.prediction.RequestsByDay;
import ontime.stores.publication.MongoPublications;
import ontime.stores.publication.Publications;
import ontime.stores.subscription.MongoSubscriptions;
import ontime.stores.subscription.SecretFile;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import ontime.web.notebook.ReportFolder;
import ontime.web.prediction.AnswerTopic;
import ontime.web.prediction.KafkaAnswerTopic;
import ontime.web.prediction.KafkaRequestTopic;
import ontime.web.prediction.RequestTopic;
import org.springframework.context.annotation.Bean;

/**
 * The stores behind the roles, by the settings. The application's main names it. It is not annotated, so that no
 * scan finds it and page tests may bring stores of their own.
 */
final class StoresConfiguration {

    /** Without an address of its own, a store is the local stack's. */
    private static final String LOCAL = "://127.0.0.1:";

    @Bean
    MongoConnection mongoConnection(Settings settings) {
        Settings.MongoDb mongodb = settings.mongodb();
        return MongoConnection.open(
                mongodb.uri().orElseGet(() -> "mongodb" + LOCAL + mongodb.port()), mongodb.database());
    }

    @Bean
    ElasticConnection elasticConnection(Settings settings) {
        Settings.Elasticsearch elasticsearch = settings.elasticsearch();
        return ElasticConnection.open(
                elasticsearch.url().orElseGet(() -> "http" + LOCAL + elasticsearch.port()),
                ElasticConnection.READ_WITHIN);
    }

    @Bean
    ReportFolder reportFolder(Settings settings) {
        return new ReportFolder(settings.notebooks().reports());
    }

    @Bean
    Flights flights(MongoConnection connection) {
        return new MongoFlights(connection);
    }

    @Bean
    FlightSearch flightSearch(ElasticConnection connection) {
        return new ElasticFlightSearch(connection);
    }

    @Bean
    FlightsByMonth flightsByMonth(MongoConnection connection) {
        return new MongoFlightsByMonth(connection);
    }

    @Bean
    DelayReports delayReports(MongoConnection connection) {
        return new MongoDelayReports(connection);
    }

    @Bean
    DelayRankings delayRankings(MongoConnection connection) {
        return new MongoDelayRankings(connection);
    }

    @Bean
    Airlines airlines(MongoConnection connection) {
        return new MongoAirlines(connection);
    }

    @Bean
    Airports airports(MongoConnection connection) {
        return new MongoAirports(connection);
    }

    @Bean
    Airplanes airplanes(MongoConnection connection) {
        return new MongoAirplanes(connection);
    }

    @Bean
    AirplaneMonths airplaneMonths(MongoConnection connection) {
        return new MongoAirplaneMonths(connection);
    }

    @Bean
    AirplaneManufacturers airplaneManufacturers(MongoConnection connection) {
        return new MongoAirplaneManufacturers(connection);
    }

    @Bean
    AirplaneSearch airplaneSearch(ElasticConnection connection) {
        return new ElasticAirplaneSearch(connection);
    }

    @Bean
    MonthLoads loads(MongoConnection connection) {
        return new MongoLoads(connection);
    }

    @Bean
    Models models(MongoConnection connection) {
        return new MongoModels(connection);
    }

    @Bean
    Champions champions(MongoConnection connection) {
        return new MongoChampions(connection);
    }

    @Bean
    PredictionRequests predictionRequests(MongoConnection connection) {
        return new MongoPredictionRequests(connection);
    }

    @Bean
    PredictionAnswers predictions(MongoConnection connection) {
        return new MongoPredictions(connection);
    }

    @Bean
    RequestsByDay requestsByDay(MongoConnection connection) {
        return new MongoRequestsByDay(connection);
    }

    @Bean
    BatchPredictions batchPredictions(MongoConnection connection) {
        return new MongoBatchPredictions(connection);
    }

    @Bean
    SubscriptionSecret subscriptionSecret(Settings settings) {
        return SecretFile.open(settings);
    }

    @Bean
    Subscriptions subscriptions(MongoConnection connection, SubscriptionSecret secret) {
        return new MongoSubscriptions(connection, secret);
    }

    @Bean
    SubscriptionLinks subscriptionLinks(Settings settings, SubscriptionSecret secret) {
        return new SubscriptionLinks(settings.web().publicUrl(), secret);
    }

    @Bean
    Settings.Subscriptions subscriptionLimits(Settings settings) {
        return settings.subscriptions();
    }

    @Bean
    Mails mails(Settings settings, Clock clock) {
        return SmtpMails.of(settings.mail(), clock);
    }

    @Bean
    RequestTopic requestTopic(Settings settings) {
        return KafkaRequestTopic.open(kafka(settings));
    }

    @Bean
    AnswerTopic answerTopic(Settings settings) {
        return new KafkaAnswerTopic(kafka(settings));
    }

    @Bean
    Settings.Predictions predictionLimits(Settings settings) {
        return settings.predictions();
    }

    private static String kafka(Settings settings) {
        return settings.kafka()
                .bootstrap()
                .orElseGet(() -> "127.0.0.1:" + settings.kafka().port());
    }

    @Bean
    Publications publications(MongoConnection connection) {
        return new MongoPublications(connection);
    }
}
