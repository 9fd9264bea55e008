package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ontime.features.AirportZones;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModel;
import ontime.features.model.SavedModels;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;
import ontime.model.catalog.Names;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.StoreUnavailableException;
import ontime.stores.model.Champions;
import ontime.stores.prediction.MongoKnownFlights;
import ontime.stores.prediction.PredictionAnswers;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps both queries running, and the champions serving: one that is promoted or rolled back is loaded and warmed beside
 * the one that serves, and takes over from the same checkpoint.
 */
public final class PredictionService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionService.class);

    private static final String LOCAL_MONGODB = "mongodb://127.0.0.1:";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final SparkSession spark;
    private final MongoConnection mongo;
    private final KafkaTopics topics;
    private final PredictionQueries queries;
    private final DelayPredictionStream stream;
    private final Champions champions;
    private final SavedModels saved;
    private final Warming warming;
    private final SupervisedQuery predicting;
    private final SupervisedQuery archiving;
    private final ReadyFile ready = ReadyFile.ofProcess();
    private final InstantSource clock;
    private SortedMap<String, Integer> served = new TreeMap<>();

    private PredictionService(SparkSession spark, Settings settings, MongoConnection mongo, InstantSource clock) {
        String bootstrap = settings.kafka()
                .bootstrap()
                .orElseGet(() -> "127.0.0.1:" + settings.kafka().port());
        List<Airport> airports = settings.sources()
                .reference()
                .map(AirportSources::read)
                .orElseGet(() -> AirportFacts.read().list());
        this.spark = spark;
        this.mongo = mongo;
        this.clock = clock;
        this.topics = new KafkaTopics(bootstrap, settings.stream());
        this.queries =
                new PredictionQueries(spark, bootstrap, settings.data() + "/" + Names.CHECKPOINTS, settings.stream());
        MongoKnownFlights flights =
                MongoKnownFlights.atOnce(uri(settings), settings.mongodb().database());
        this.stream = new DelayPredictionStream(new RequestAnswers(
                airports.stream().map(Airport::code).collect(Collectors.toSet()),
                AirportZones.of(airports),
                flights,
                flights));
        this.champions = new Champions(mongo);
        this.saved = new SavedModels(settings.data(), spark.sparkContext().hadoopConfiguration());
        this.warming = new Warming(spark, stream);
        this.predicting = new SupervisedQuery("predictions", queries.predictionsCheckpoint(), clock);
        this.archiving = new SupervisedQuery("prediction_archive", queries.archiveCheckpoint(), clock);
    }

    /** The service by the settings; nothing runs yet. */
    public static PredictionService open(SparkSession spark, Settings settings, InstantSource clock) {
        MongoConnection mongo =
                MongoConnection.open(uri(settings), settings.mongodb().database());
        return new PredictionService(spark, settings, mongo, clock);
    }

    private static String uri(Settings settings) {
        return settings.mongodb()
                .uri()
                .orElseGet(() -> LOCAL_MONGODB + settings.mongodb().port());
    }

    /**
     * Serves until it is told to stop.
     *
     * @throws StreamFailedException where it can't go on without a person
     */
    public void run(CountDownLatch stop) throws InterruptedException {
        try {
            serve(stop);
        } catch (StreamFailedException e) {
            ready.tellEnded(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void serve(CountDownLatch stop) throws InterruptedException {
        boolean isStopped = false;
        while (!isStopped && !topicsAreThere()) {
            isStopped = stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (!isStopped) {
            answer(stop);
        }
    }

    private boolean topicsAreThere() {
        try {
            topics.ensure();
            return true;
        } catch (StoreUnavailableException e) {
            LOG.warn("requests wait: {}", e.getMessage());
            return false;
        }
    }

    private void answer(CountDownLatch stop) throws InterruptedException {
        PredictionArchive archive = new PredictionArchive(new PredictionAnswers(mongo));
        archiving.replace(() -> queries.archive(archive));
        do {
            followChampions();
            predicting.look();
            archiving.look();
            tell();
        } while (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void tell() {
        if (predicting.isSteady()) {
            ready.tellAnswering();
        } else if (!predicting.hasBegun()) {
            ready.tellWaiting();
        }
    }

    /** Does nothing while the same models are to serve, or while nobody can say which. */
    private void followChampions() {
        SortedMap<String, Integer> wanted;
        try {
            wanted = champions.versions();
        } catch (StoreUnavailableException e) {
            LOG.warn("the champions are not known just now: {}", e.getMessage());
            return;
        }
        if (wanted.equals(served)) {
            return;
        }
        Instant started = clock.instant();
        List<SavedModel> models = saved.loadAll(wanted, LOG::warn);
        served = wanted;
        if (models.isEmpty()) {
            LOG.warn("no model serves yet; requests wait for one");
            return;
        }
        Column answer = stream.answer(spark, models);
        warming.run(answer);
        Instant warmed = clock.instant();
        predicting.replace(() -> queries.predict(answer));
        LOG.info(
                "{} serve: loaded and warmed in {} ms, the query changed in {} ms",
                wanted,
                Duration.between(started, warmed).toMillis(),
                Duration.between(warmed, clock.instant()).toMillis());
    }

    /** Ends both queries, the session and the connection. */
    @Override
    public void close() {
        predicting.stop();
        archiving.stop();
        spark.stop();
        mongo.close();
    }
}
