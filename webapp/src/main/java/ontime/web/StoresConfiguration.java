package ontime.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Function;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.model.count.FlightCounter;
import ontime.model.server.ElasticServer;
import ontime.model.server.KafkaCluster;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.stores.DocumentStore;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSharedCounts;
import ontime.stores.airplane.ElasticAirplaneSearch;
import ontime.stores.flight.count.ElasticFlightCounter;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.prediction.MongoRequestsByDay;
import ontime.stores.publication.MongoPublications;
import ontime.stores.subscription.MongoSubscriptions;
import ontime.stores.subscription.SecretFile;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.web.load.DataFolder;
import ontime.web.monitor.CountedMails;
import ontime.web.monitor.MetricsGate;
import ontime.web.monitor.StoredMetrics;
import ontime.web.notebook.ReportFolder;
import ontime.web.prediction.live.AnswerTopic;
import ontime.web.prediction.live.Broker;
import ontime.web.prediction.live.KafkaAnswerTopic;
import ontime.web.prediction.live.KafkaBroker;
import ontime.web.prediction.live.KafkaRequestTopic;
import ontime.web.prediction.live.RequestTopic;
import ontime.web.sql.SqlGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The servers behind the stores, as the settings name them. A store that needs nothing but a connection is a line of
 * {@code @Import}. The class is not annotated as a configuration, so that no scan finds it and page tests can use
 * stores of their own; {@link OnTimeApplication} names it.
 */
@Import({
    StoreRoles.class,
    ElasticAirplaneSearch.class,
    MetricsGate.class,
    MongoPublications.class,
    MongoRequestsByDay.class,
    MongoSharedCounts.class,
    MongoSubscriptions.class,
    StoredMetrics.class
})
final class StoresConfiguration {

    /** What a function does with the documents, over a connection of its own. */
    static <T> T withStore(Settings settings, Function<DocumentStore, T> function) {
        try (MongoConnection connection = MongoConnection.open(
                MongoServer.of(settings.mongodb()), settings.mongodb().database())) {
            return function.apply(connection);
        }
    }

    @Bean
    MongoConnection mongoConnection(Settings settings) {
        return MongoConnection.open(
                MongoServer.of(settings.mongodb()), settings.mongodb().database());
    }

    @Bean
    ElasticConnection elasticConnection(Settings settings) {
        return ElasticConnection.open(ElasticServer.of(settings.elasticsearch()), ElasticConnection.READ_WITHIN);
    }

    /** A connection of its own: to count the flights of many months may take longer than anything else of a page. */
    @Bean(defaultCandidate = false)
    ElasticConnection countingConnection(Settings settings) {
        return ElasticConnection.open(ElasticServer.of(settings.elasticsearch()), ElasticConnection.COUNT_WITHIN);
    }

    @Bean
    FlightCounter flightCounter(@Qualifier("countingConnection") ElasticConnection connection) {
        return new ElasticFlightCounter(connection);
    }

    @Bean
    FlightSearch flightSearch(ElasticConnection connection) {
        return new ElasticFlightSearch(connection);
    }

    @Bean
    RequestTopic requestTopic(Settings settings) {
        return KafkaRequestTopic.open(KafkaCluster.of(settings.kafka()));
    }

    @Bean
    AnswerTopic answerTopic(Settings settings) {
        return new KafkaAnswerTopic(KafkaCluster.of(settings.kafka()));
    }

    @Bean
    Broker broker(Settings settings) {
        return new KafkaBroker(KafkaCluster.of(settings.kafka()));
    }

    @Bean
    SubscriptionSecret subscriptionSecret(Settings settings) {
        return SecretFile.open(settings);
    }

    @Bean
    SubscriptionLinks subscriptionLinks(Settings settings, SubscriptionSecret secret) {
        return new SubscriptionLinks(settings.web().publicUrl(), secret);
    }

    @Bean
    Mails mails(Settings settings, Clock clock, MeterRegistry registry) {
        return new CountedMails(SmtpMails.of(settings.mail(), clock), registry);
    }

    @Bean
    Settings.Metrics metricsSettings(Settings settings) {
        return settings.metrics();
    }

    @Bean
    ReportFolder reportFolder(Settings settings) {
        return new ReportFolder(settings.notebooks().reports());
    }

    @Bean
    DataFolder dataFolder(Settings settings) {
        return DataFolder.of(settings.data());
    }

    @Bean
    Settings.Web webSettings(Settings settings) {
        return settings.web();
    }

    @Bean
    SqlGateway sqlGateway(Settings settings) {
        return SqlGateway.of(settings);
    }

    @Bean
    Settings.Varnish varnish(Settings settings) {
        return settings.varnish();
    }

    @Bean
    Settings.Subscriptions subscriptionLimits(Settings settings) {
        return settings.subscriptions();
    }

    @Bean
    Settings.Predictions predictionLimits(Settings settings) {
        return settings.predictions().of(settings.web().hosts());
    }

    @Bean
    Settings.Connections connectionSettings(Settings settings) {
        return settings.connections();
    }
}
