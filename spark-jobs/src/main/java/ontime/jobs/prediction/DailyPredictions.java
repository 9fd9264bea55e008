package ontime.jobs.prediction;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.features.AirportZones;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModels;
import ontime.jobs.table.StoreAddresses;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.BatchAnswer;
import ontime.model.publication.Publication;
import ontime.model.settings.Settings;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.Schedules;
import ontime.stores.model.Champions;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.MongoKnownFlights;
import ontime.stores.prediction.MongoRequestsByDay;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import ontime.stores.publication.MongoPublications;
import ontime.stores.subscription.DayMails;
import ontime.stores.subscription.MongoSubscriptions;
import ontime.stores.subscription.SecretFile;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** What commands do with a day's batch: collect it, have it predicted, publish it, tell of it by mail. */
public final class DailyPredictions implements AutoCloseable {

    private final Settings settings;
    private final Configuration hadoop;
    private final Supplier<SparkSession> spark;
    private final Collection<Airport> airports;
    private final MongoConnection mongo;
    private final RequestTable requests;
    private final PredictionTable predictions;

    /**
     * The batches under a data folder, with a connection of their own to MongoDB.
     *
     * @param airports that flights can name, and their time zones
     * @throws IllegalArgumentException where MongoDB's address is not set
     */
    public DailyPredictions(
            Settings settings, Configuration hadoop, Supplier<SparkSession> spark, Collection<Airport> airports) {
        this.settings = settings;
        this.hadoop = hadoop;
        this.spark = spark;
        this.airports = airports;
        this.mongo = MongoConnection.open(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database());
        this.requests = new RequestTable(spark, settings);
        this.predictions = new PredictionTable(spark, settings);
    }

    /**
     * Collects the flights to be predicted of a day.
     *
     * @param isAfresh whether watched flights are looked up again, though they were before
     */
    public DayRows collect(LocalDate day, boolean isAfresh) {
        String url = StoreAddresses.elasticsearch(settings.elasticsearch());
        try (ElasticConnection elastic = ElasticConnection.open(url, ElasticConnection.WRITE_WITHIN)) {
            WatchedFlights watched = new WatchedFlights(
                    new MongoSubscriptions(mongo, SecretFile.open(settings)),
                    new Schedules(new ElasticFlightSearch(elastic)));
            List<RequestedFlight> flights =
                    new PredictionRequestsJob(new MongoRequestsByDay(mongo), watched, requests).run(day, isAfresh);
            return DayRows.of(flights, 0);
        }
    }

    /**
     * Has the collected flights of a day predicted.
     *
     * @param isAfresh whether today's champions answer what was answered before, too
     * @param say told of champions that can't be loaded
     * @throws IllegalArgumentException where something is to be answered, and no model serves
     */
    public DayRows predict(LocalDate day, boolean isAfresh, Consumer<String> say) {
        MongoKnownFlights known = MongoKnownFlights.whole(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database());
        RequestAnswers answers = new RequestAnswers(
                airports.stream().map(Airport::code).collect(Collectors.toSet()),
                AirportZones.of(airports),
                known,
                known);
        List<StoredAnswer> answered = new BatchPredictionsJob(
                        spark,
                        requests,
                        predictions,
                        answers,
                        new Champions(mongo),
                        new SavedModels(settings.data(), hadoop),
                        this::publishedVersion)
                .run(day, isAfresh, say);
        return DayRows.of(
                answered,
                answered.stream().filter(answer -> !answer.isPrediction()).count());
    }

    /** Publishes a day's predictions. */
    public DayRows publish(LocalDate day) {
        List<BatchAnswer> published = new PredictionResultsJob(
                        predictions,
                        new BatchPredictions(mongo),
                        new PredictionRequests(mongo),
                        new PredictionAnswers(mongo))
                .run(day);
        return DayRows.of(published, 0);
    }

    /**
     * Tells of a day's predictions by mail.
     *
     * @param takeOverAfter so long after its last try began, a mail that is being sent counts as one of a killed run
     */
    public MailCounts mail(LocalDate day, Duration takeOverAfter, Clock clock) {
        SubscriptionSecret secret = SecretFile.open(settings);
        DayLetters letters =
                new DayLetters(new SubscriptionLinks(settings.web().publicUrl(), secret), Airport.timeZones(airports));
        try (Mails mails = SmtpMails.of(settings.mail(), clock)) {
            MailDelivery delivery =
                    new MailDelivery(new DayMails(mongo), mails, clock, MailDelivery.PAUSES, takeOverAfter);
            return new PredictionMailsJob(new MongoSubscriptions(mongo, secret), letters, delivery, Pause.real())
                    .run(
                            day,
                            requests.list(day),
                            predictions.list(day).stream()
                                    .map(StoredAnswer::answer)
                                    .toList());
        }
    }

    /** The newest version of the table of flights that predictions can know of. */
    private long publishedVersion() {
        return new MongoPublications(mongo)
                .list(StoredDataset.AIRPORT_SCHEDULES).stream()
                        .mapToLong(Publication::version)
                        .max()
                        .orElse(0);
    }

    @Override
    public void close() {
        mongo.close();
    }
}
