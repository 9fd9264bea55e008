package ontime.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.mail.Mails;
import ontime.model.count.FlightCounter;
import ontime.model.settings.Settings;
import ontime.stores.DocumentStore;
import ontime.stores.SharedCounts;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.RequestsByDay;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import ontime.testkit.flight.InMemoryFlightCounter;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.prediction.InMemoryRequestsByDay;
import ontime.testkit.prediction.SomeBatches;
import ontime.testkit.store.InMemorySharedCounts;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.load.DataFolder;
import ontime.web.notebook.ReportFolder;
import ontime.web.sql.FakeSqlGateway;
import ontime.web.sql.SqlGateway;
import ontime.web.sql.SqlUsers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What every page test has: no subscriptions yet, emails that stay in a list, batches of three days, reports, no public
 * address and no Varnish. */
@TestConfiguration(proxyBeanMethods = false)
class SubscriptionsInMemory {

    /** Adds the batches of three days, and the users of SQL. */
    static void addBatches(DocumentStore store) {
        SomeBatches.list().forEach(new BatchPredictions(store)::put);
        SqlUsers.addTo(store);
    }

    @Bean
    FakeSqlGateway fakeSqlGateway() {
        return new FakeSqlGateway();
    }

    @Bean
    SqlGateway sqlGateway(FakeSqlGateway fake) {
        return fake.gateway();
    }

    @Bean
    ReportFolder reportFolder() {
        return new ReportFolder(Path.of("src/test/resources/reports"));
    }

    @Bean
    DataFolder dataFolder() {
        return new DataFolder(Optional.of(Path.of("src/test/resources/data")));
    }

    @Bean
    FlightCounter flightCounter() {
        return new InMemoryFlightCounter(List.of());
    }

    @Bean
    Settings.Web webSettings() {
        return new Settings.Web(8080, "127.0.0.1", "512m", Optional.empty(), Optional.empty(), OptionalInt.empty(), 1);
    }

    @Bean
    Settings.Varnish varnish() {
        return new Settings.Varnish(Optional.empty(), Optional.empty());
    }

    @Bean
    Settings.Predictions predictionLimits() {
        return new Settings.Predictions(100, 1000, 1000, 90);
    }

    @Bean
    Settings.Connections connectionSettings() {
        return new Settings.Connections(30);
    }

    @Bean
    SharedCounts sharedCounts() {
        return new InMemorySharedCounts();
    }

    @Bean
    RequestsByDay requestsByDay() {
        return new InMemoryRequestsByDay();
    }

    @Bean
    Subscriptions subscriptions() {
        return new InMemorySubscriptions();
    }

    @Bean
    SubscriptionSecret subscriptionSecret() {
        return SomeSubscriptions.SECRET;
    }

    @Bean
    SubscriptionLinks subscriptionLinks(SubscriptionSecret secret) {
        return new SubscriptionLinks(URI.create("http://localhost"), secret);
    }

    @Bean
    Settings.Subscriptions subscriptionLimits() {
        return new Settings.Subscriptions(Optional.empty(), 3, 1000, 10_000);
    }

    @Bean
    Mails mails() {
        return new InMemoryMails();
    }
}
