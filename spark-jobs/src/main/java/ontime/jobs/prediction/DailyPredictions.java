package ontime.jobs.prediction;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModels;
import ontime.jobs.table.StoreAddresses;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.model.prediction.BatchAnswer;
import ontime.model.publication.Publication;
import ontime.model.server.ElasticServer;
import ontime.model.settings.Settings;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.Schedules;
import ontime.stores.model.Champions;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.DayLeases;
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

/** The steps of a day's batch: collect the flights, predict them, publish the predictions, and send emails. */
public final class DailyPredictions implements AutoCloseable {

    private final Settings settings;
    private final Configuration hadoop;
    private final Supplier<SparkSession> spark;
    private final Collection<Airport> airports;
    private final AirportZones zones;
    private final MongoConnection mongo;
    private final DayTable<RequestedFlight> requests;
    private final DayTable<StoredAnswer> predictions;

    /**
     * The batches under a data folder, with a connection of their own to MongoDB.
     *
     * @param airports known airports, with their time zones
     * @throws IllegalArgumentException if MongoDB's address is not set
     */
    public DailyPredictions(
            Settings settings, Configuration hadoop, Supplier<SparkSession> spark, Collection<Airport> airports) {
        this.settings = settings;
        this.hadoop = hadoop;
        this.spark = spark;
        this.airports = airports;
        this.zones = AirportZones.of(airports);
        this.mongo = MongoConnection.open(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database());
        this.requests = RequestTable.of(spark, settings);
        this.predictions = PredictionTable.of(spark, settings);
    }

    /**
     * Collects the flights to predict for a day: those that were requested with its batch, and those that people watch. Running
     * it again gives the same rows unless there are new requests or changed subscriptions.
     *
     * @param isAfresh whether to look up watched flights again that an earlier run found
     */
    public DayRows collect(LocalDate day, boolean isAfresh) {
        ElasticServer cluster = StoreAddresses.elasticsearch(settings.elasticsearch());
        try (ElasticConnection elastic = ElasticConnection.open(cluster, ElasticConnection.WRITE_WITHIN)) {
            WatchedFlights watched = new WatchedFlights(
                    new MongoSubscriptions(mongo, SecretFile.open(settings)),
                    new Schedules(new ElasticFlightSearch(elastic)));
            List<RequestedFlight> before = isAfresh ? List.of() : requests.list(day);
            List<RequestedFlight> flights = Stream.concat(
                            new MongoRequestsByDay(mongo).list(day).stream().map(RequestedFlight::single),
                            watched.list(day, before).stream())
                    .sorted(Comparator.comparing(flight -> flight.request().id().toString()))
                    .toList();
            requests.replace(day, flights);
            return DayRows.of(flights, 0);
        }
    }

    /**
     * Predicts the collected flights of a day.
     *
     * @param isAfresh whether to predict flights again that an earlier run predicted
     * @param say receives messages about models that cannot be loaded
     * @throws IllegalArgumentException if there are flights to predict and no model serves
     */
    public DayRows predict(LocalDate day, boolean isAfresh, Consumer<String> say) {
        try (MongoKnownFlights known = MongoKnownFlights.whole(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database())) {
            RequestAnswers answers = new RequestAnswers(
                    airports.stream().map(Airport::code).collect(Collectors.toSet()), zones, known, known);
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
    }

    /** Publishes a day's predictions: as pages of the day, and each under its own id, where its reasons are shown. */
    public DayRows publish(LocalDate day) {
        List<BatchAnswer> answers =
                answers(day).stream().sorted(BatchAnswer.BY_DEPARTURE).toList();
        PredictionRequests published = new PredictionRequests(mongo);
        answers.forEach(answer -> published.addIfAbsent(answer.request()));
        new PredictionAnswers(mongo)
                .addAbsent(answers.stream().map(BatchAnswer::answer).toList());
        new BatchPredictions(mongo).put(day, answers);
        return DayRows.of(answers, 0);
    }

    /**
     * Emails a day's predictions.
     *
     * @param takeOverAfter how long after its last attempt an unfinished email counts as left by a killed run
     */
    public MailCounts mail(LocalDate day, Duration takeOverAfter, Clock clock) {
        SubscriptionSecret secret = SecretFile.open(settings);
        ElasticServer cluster = StoreAddresses.elasticsearch(settings.elasticsearch());
        try (ElasticConnection elastic = ElasticConnection.open(cluster, ElasticConnection.WRITE_WITHIN);
                MongoKnownFlights known = MongoKnownFlights.whole(
                        StoreAddresses.mongoDb(settings.mongodb()),
                        settings.mongodb().database());
                Mails mails = SmtpMails.of(settings.mail(), clock)) {
            DailyEmails emails = new DailyEmails(
                    new SubscriptionLinks(settings.web().publicUrl(), secret),
                    zones.zones(),
                    new DailyEvidence(mongo, new ElasticFlightSearch(elastic), known));
            MailDelivery delivery =
                    new MailDelivery(new DayMails(mongo), mails, clock, MailDelivery.PAUSES, takeOverAfter);
            MailCounts counts = new PredictionMailsJob(
                            new MongoSubscriptions(mongo, secret), emails, delivery, Pause.real())
                    .run(day, requests.list(day), answers(day));
            mongo.put(
                    StoreCatalog.PART_REPORTS,
                    PartReport.of(
                            PartReport.MAILS,
                            clock.instant(),
                            Map.of(
                                    Metric.MAILS_SENT, counts.sent(),
                                    Metric.MAILS_REFUSED, counts.refused(),
                                    Metric.MAILS_LEFT, counts.left())));
            return counts;
        }
    }

    /** Which scheduler runs the jobs of each day. */
    public DayLeases leases() {
        return new DayLeases(mongo);
    }

    private List<BatchAnswer> answers(LocalDate day) {
        return predictions.list(day).stream().map(StoredAnswer::answer).toList();
    }

    /** The newest version of the table of flights that predictions can use. */
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
