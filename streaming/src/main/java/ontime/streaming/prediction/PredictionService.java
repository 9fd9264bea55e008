package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ontime.features.AirportZones;
import ontime.features.model.AnswerColumn;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModel;
import ontime.features.model.SavedModels;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;
import ontime.model.catalog.Names;
import ontime.model.catalog.Topic;
import ontime.model.server.KafkaCluster;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.StoreUnavailableException;
import ontime.stores.model.Champions;
import ontime.stores.prediction.MongoKnownFlights;
import ontime.stores.prediction.PredictionAnswers;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps both queries running and follows the champions: a model that is promoted or rolled back is loaded and warmed up next to
 * the one that serves, and then takes over from the same checkpoint.
 */
public final class PredictionService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionService.class);

    private static final Duration CHECK_EVERY = Duration.ofSeconds(2);

    private final SparkSession spark;
    private final MongoConnection mongo;
    private final MongoKnownFlights flights;
    private final KafkaTopics topics;
    private final PredictionQueries queries;
    private final DelayPredictionStream stream;
    private final Champions champions;
    private final ServingModels models;
    private final WarmUp warmUp;
    private final SupervisedQuery predicting;
    private final SupervisedQuery archiving;
    private final StreamReports reports;
    private final ReadyFile ready = ReadyFile.ofProcess();
    private final Standstill predictingStandstill;
    private final Standstill archivingStandstill;
    private final InstantSource clock;
    private @Nullable AnswerColumn serving;

    private PredictionService(SparkSession spark, Settings settings, MongoConnection mongo, InstantSource clock) {
        KafkaCluster cluster = KafkaCluster.of(settings.kafka());
        List<Airport> airports = settings.sources()
                .reference()
                .map(AirportSources::read)
                .orElseGet(() -> AirportFacts.read().list());
        this.spark = spark;
        this.mongo = mongo;
        this.clock = clock;
        this.topics = new KafkaTopics(cluster, settings.stream());
        this.queries =
                new PredictionQueries(spark, cluster, settings.data() + "/" + Names.CHECKPOINTS, settings.stream());
        this.flights = MongoKnownFlights.atOnce(
                MongoServer.of(settings.mongodb()), settings.mongodb().database());
        this.stream = new DelayPredictionStream(new RequestAnswers(
                airports.stream().map(Airport::code).collect(Collectors.toSet()),
                AirportZones.of(airports),
                flights,
                flights));
        this.champions = new Champions(mongo);
        SavedModels saved =
                new SavedModels(settings.data(), spark.sparkContext().hadoopConfiguration());
        this.models = new ServingModels((name, version) -> checked(saved.load(name, version)), clock);
        this.warmUp = new WarmUp(spark, stream);
        this.reports = new StreamReports(mongo, clock);
        this.predicting = new SupervisedQuery("predictions", queries.predictionsCheckpoint(), clock);
        this.archiving = new SupervisedQuery("prediction_archive", queries.archiveCheckpoint(), clock);
        StandstillEnd end = new StandstillEnd(ready, clock);
        this.predictingStandstill = new Standstill(
                predicting::progress,
                () -> topics.ends(List.of(Topic.PREDICTION_REQUESTS)),
                Standstill.longest(settings.stream()),
                System::nanoTime,
                () -> end.of("predictions", predicting::restart));
        this.archivingStandstill = new Standstill(
                archiving::progress,
                () -> topics.ends(List.of(Topic.PREDICTION_RESPONSES, Topic.PREDICTION_DEAD_LETTERS)),
                Standstill.LONGEST,
                System::nanoTime,
                () -> end.of("prediction_archive", archiving::restart));
    }

    private SavedModel checked(SavedModel model) {
        model.check(spark);
        return model;
    }

    /** The service with the given settings; nothing runs yet. */
    public static PredictionService open(SparkSession spark, Settings settings, InstantSource clock) {
        MongoConnection mongo = MongoConnection.open(
                MongoServer.of(settings.mongodb()), settings.mongodb().database());
        return new PredictionService(spark, settings, mongo, clock);
    }

    /**
     * Serves until the latch opens.
     *
     * @throws StreamFailedException if it cannot continue without a person
     */
    public void run(CountDownLatch stop) throws InterruptedException {
        try {
            serve(stop);
        } catch (StreamFailedException e) {
            ready.writeEnded(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void serve(CountDownLatch stop) throws InterruptedException {
        boolean isStopped = false;
        while (!isStopped && !topicsExist()) {
            isStopped = stop.await(CHECK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (!isStopped) {
            answer(stop);
        }
    }

    private boolean topicsExist() {
        try {
            topics.ensure();
            return true;
        } catch (StoreUnavailableException e) {
            LOG.warn("cannot answer requests yet: {}", e.getMessage());
            return false;
        }
    }

    private void answer(CountDownLatch stop) throws InterruptedException {
        PredictionArchive archive = new PredictionArchive(new PredictionAnswers(mongo));
        archiving.replace(() -> queries.archive(archive));
        do {
            followChampions();
            predicting.restartIfEnded();
            archiving.restartIfEnded();
            predictingStandstill.check();
            archivingStandstill.check();
            report();
            reports.reportIfDue(predicting.findProgress());
        } while (!stop.await(CHECK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void report() {
        if (predicting.isSteady()) {
            ready.writeAnswering(models.problems());
        } else if (!predicting.hasBegun()) {
            ready.writeWaiting(models.problems());
        }
    }

    /** Does nothing while the same models should serve, the store does not say which, or the last change is too recent. */
    private void followChampions() {
        if (!predicting.isReplaceable()) {
            return;
        }
        try {
            SortedMap<String, SavedModel> chosen = models.choose(champions.versions());
            if (!chosen.isEmpty() && !models.isServing(chosen)) {
                switchTo(chosen);
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("cannot look up the champions: {}", e.getMessage());
        }
    }

    private void switchTo(SortedMap<String, SavedModel> chosen) {
        Instant started = clock.instant();
        Optional<AnswerColumn> prepared = models.tryToPrepare(chosen, () -> warmedUp(List.copyOf(chosen.values())));
        if (prepared.isEmpty()) {
            return;
        }
        AnswerColumn answer = prepared.get();
        Instant warmedUp = clock.instant();
        predicting.replace(() -> queries.predict(answer));
        release();
        serving = answer;
        models.serve(chosen);
        LOG.info(
                "{} serve: loaded and warmed up in {} ms, switched in {} ms",
                models.versions(),
                Duration.between(started, warmedUp).toMillis(),
                Duration.between(warmedUp, clock.instant()).toMillis());
    }

    private AnswerColumn warmedUp(List<SavedModel> chosen) {
        AnswerColumn answer = stream.answer(spark, chosen);
        boolean isWarm = false;
        try {
            warmUp.run(answer);
            isWarm = true;
            return answer;
        } finally {
            if (!isWarm) {
                answer.close();
            }
        }
    }

    /** The models that served; no query uses them any more. */
    private void release() {
        if (serving != null) {
            serving.close();
            serving = null;
        }
    }

    /** Ends both queries, the session and the connections. */
    @Override
    public void close() {
        predicting.stop();
        archiving.stop();
        release();
        spark.stop();
        flights.close();
        mongo.close();
    }
}
